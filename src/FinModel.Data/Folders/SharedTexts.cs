using System.Collections.Concurrent;
using FinModel.Core.Text;

namespace FinModel.Data.Folders;

/// <summary>Texts that are read again, as libraries are by many models and a model by whoever loads it for each request: as long as one of them is in
/// use, the same content of the same file is the same text, and what is known of it is not found out again.</summary>
internal static class SharedTexts
{
    private const int Most = 1_000;

    private static readonly ConcurrentDictionary<string, WeakReference<SourceText>> Known = new(StringComparer.Ordinal);

    /// <summary>The text that was read before, where it is the same.</summary>
    public static SourceText Of(SourceText text)
    {
        if (Known.TryGetValue(text.Path, out var known) && known.TryGetTarget(out var before) && before.Content == text.Content)
        {
            return before;
        }

        if (Known.Count < Most || Known.ContainsKey(text.Path))
        {
            Known[text.Path] = new WeakReference<SourceText>(text);
        }

        return text;
    }
}
