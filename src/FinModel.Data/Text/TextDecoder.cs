using System.Text;
using System.Text.Unicode;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Data.Text;

/// <summary>Bytes to text. Text that is not UTF-8 is still given back, with replacement characters, so that the rest of it can be judged too.</summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, a byte order mark or none, and says where it is not.</summary>
    public static SourceText Decode(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        var mark = Encoding.UTF8.Preamble.Length;
        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? mark : 0;
        var body = bytes[start..];
        var source = new SourceText(path, Encoding.UTF8.GetString(body));
        if (!Utf8.IsValid(body))
        {
            var bad = FirstBad(body);
            diagnostics.Add(FileDiagnostics.NotUtf8(Character(source, Encoding.UTF8.GetCharCount(body[..bad])), start + bad));
        }

        var nul = source.Content.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            diagnostics.Add(FileDiagnostics.NullCharacter(Character(source, nul)));
        }

        return source;
    }

    private static SourceSpan Character(SourceText source, int offset) => new(source, offset, Math.Min(1, source.Content.Length - offset));

    private static int FirstBad(ReadOnlySpan<byte> body)
    {
        try
        {
            _ = Strict.GetCharCount(body);
            return body.Length;
        }
        catch (DecoderFallbackException exception)
        {
            return Math.Clamp(exception.Index, 0, body.Length);
        }
    }
}
