using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Cli.Output;

/// <summary>The one way to a terminal or a page: whatever text brings along, nothing in it commands. Only the program's own ink becomes colour.</summary>
internal sealed class HarmlessWriter : TextWriter
{
    private readonly TextWriter _inner;
    private readonly bool _hasColor;
    private readonly Action<Phrase> _failed;

    /// <summary>Writes on to another writer.</summary>
    /// <param name="inner">The other writer.</param>
    /// <param name="hasColor">Whether ink becomes colour.</param>
    /// <param name="failed">What follows when it cannot be written to.</param>
    public HarmlessWriter(TextWriter inner, bool hasColor, Action<Phrase> failed)
    {
        (_inner, _hasColor, _failed) = (inner, hasColor, failed);
        NewLine = inner.NewLine;
    }

    /// <inheritdoc/>
    public override Encoding Encoding => _inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (value is not null)
        {
            Try(() => _inner.Write(_hasColor ? Ink.Escaped(value) : HarmlessText.Of(value)));
        }
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + NewLine);

    /// <inheritdoc/>
    public override void Flush() => Try(_inner.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The second is what a closed descriptor comes to.
            _failed(e is IOException ? (Phrase)$"{e.Message}" : "it is closed");
        }
    }
}
