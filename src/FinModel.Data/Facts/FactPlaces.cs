using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Data.Facts;

/// <summary>Where bytes of a file of facts stand as characters, and what is wrong there. Places are asked for in order.</summary>
internal sealed class FactPlaces
{
    // A file in which this many facts are damaged is not worth more lines.
    private const int MostReports = 100;

    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly SourceText _source;
    private int _byte;
    private int _character;
    private int _reports;

    public FactPlaces(string shown, byte[] json, ICollection<Diagnostic> diagnostics)
    {
        var mark = json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        (Memory, _diagnostics) = (json.AsMemory(mark), diagnostics);
        _source = new SourceText(shown, Encoding.UTF8.GetString(Bytes));
    }

    /// <summary>The file without its mark.</summary>
    public ReadOnlySpan<byte> Bytes => Memory.Span;

    private ReadOnlyMemory<byte> Memory { get; }

    /// <summary>The character at a byte.</summary>
    public SourceSpan At(int offset)
    {
        if (offset < _byte)
        {
            (_byte, _character) = (0, 0);
        }

        _character += Encoding.UTF8.GetCharCount(Bytes[_byte..offset]);
        _byte = offset;
        return new SourceSpan(_source, _character, Math.Min(1, _source.Content.Length - _character));
    }

    /// <summary>Says what is wrong at a byte.</summary>
    public void Report(int offset, Func<SourceSpan, Diagnostic> say)
    {
        if (_reports++ < MostReports)
        {
            _diagnostics.Add(say(At(offset)));
        }
    }
}
