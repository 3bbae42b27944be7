using System.Collections.Concurrent;
using System.Text;
using System.Text.Unicode;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data.Text;

namespace FinModel.Data.Folders;

/// <summary>Texts that are read again, as libraries are by many models and a model by whoever loads it for each request: as long as one of them is in
/// use, the same content of the same file is the same text, and what is known of it is not found out again.</summary>
internal static class SharedTexts
{
    private const int Most = 1_000;
    private const int PieceLength = 512;

    private static readonly ConcurrentDictionary<string, WeakReference<SourceText>> Known = new(StringComparer.Ordinal);

    /// <summary>The text of a file, that which was read before where it is the same; null when it cannot be read at all.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">What people call it.</param>
    /// <param name="limit">The most bytes it may have.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SourceText? Load(string path, string shown, int limit, ICollection<Diagnostic> diagnostics)
    {
        if (FileLoader.Load(path, shown, limit, diagnostics) is not { } bytes)
        {
            return null;
        }

        if (Known.TryGetValue(shown, out var known) && known.TryGetTarget(out var before) && Says(bytes, before.Content))
        {
            return before;
        }

        var wrong = diagnostics.Count;
        var text = TextDecoder.Decode(shown, bytes, diagnostics);
        if (diagnostics.Count == wrong && (Known.Count < Most || Known.ContainsKey(shown)))
        {
            Known[shown] = new WeakReference<SourceText>(text);
        }

        return text;
    }

    // Looked at piece by piece, so that no second text is made of what is known.
    private static bool Says(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> text)
    {
        Span<char> piece = stackalloc char[PieceLength];
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        while (!bytes.IsEmpty)
        {
            _ = Utf8.ToUtf16(bytes, piece, out var read, out var written, replaceInvalidSequences: false);
            if (read == 0 || !text.StartsWith(piece[..written]))
            {
                return false;
            }

            bytes = bytes[read..];
            text = text[written..];
        }

        return text.IsEmpty;
    }
}
