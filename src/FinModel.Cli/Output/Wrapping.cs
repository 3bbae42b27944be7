using FinModel.Core.Text;

namespace FinModel.Cli.Output;

/// <summary>Long sentences over several rows; Chinese, which has no spaces, breaks between characters.</summary>
internal static class Wrapping
{
    /// <summary>The rows of a text; all but the first begin with the indent.</summary>
    public static IEnumerable<string> Rows(string text, int width, string indent)
    {
        text = HarmlessText.Line(text);
        var lead = text[..^text.TrimStart(' ').Length];
        indent = lead + indent;
        var row = lead;
        foreach (var word in text.TrimStart(' ').Split(' ').SelectMany(w => Pieces(w, width - indent.Length)))
        {
            if (row.Trim().Length > 0 && DisplayWidth.Of(row) + 1 + DisplayWidth.Of(word) > width)
            {
                yield return row;
                row = indent + word;
                continue;
            }

            row = row.Trim().Length == 0 ? row + word : $"{row} {word}";
        }

        yield return row;
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        var start = 0;
        var columns = 0;
        for (var i = 0; i < word.Length; i += char.IsHighSurrogate(word[i]) && i + 1 < word.Length ? 2 : 1)
        {
            var length = char.IsHighSurrogate(word[i]) && i + 1 < word.Length ? 2 : 1;
            var wide = DisplayWidth.Of(word.AsSpan(i, length));
            if (columns + wide > Math.Max(2, width))
            {
                yield return word[start..i];
                (start, columns) = (i, 0);
            }

            columns += wide;
        }

        yield return word[start..];
    }
}
