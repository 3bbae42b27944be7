using FinModel.Core.Text;

namespace FinModel.Cli.Output;

/// <summary>Long texts over several rows; Chinese, which has no spaces, breaks between characters, and a name that is too long behind its signs.</summary>
internal static class Wrapping
{
    private const string Closing = "，。、；：！？）】》”’…";
    private const string Opening = "（【《“‘";
    private const string Signs = ".@/:";
    private const string LesserSigns = "_-";

    /// <summary>The rows of a text; all but the first begin with the indent.</summary>
    public static IEnumerable<string> Rows(string text, int width, string indent)
    {
        text = HarmlessText.Line(text);
        var lead = text[..^text.TrimStart(' ').Length];
        indent = lead + indent;
        var row = lead;
        foreach (var (number, word) in text.TrimStart(' ').Split(' ').Index())
        {
            foreach (var (part, piece) in Atoms(word).SelectMany(atom => Pieces(atom, width - indent.Length)).Index())
            {
                var gap = number > 0 && part == 0 ? " " : "";
                if (row.Trim().Length > 0 && DisplayWidth.Of(row) + gap.Length + DisplayWidth.Of(piece) > width)
                {
                    yield return row.TrimEnd();
                    (row, gap) = (indent, "");
                }

                row += row.Trim().Length == 0 ? piece : gap + piece;
            }
        }

        yield return row;
    }

    // What is not broken: a Chinese character with the marks that belong to it, or what stands between two of them.
    private static IEnumerable<string> Atoms(string word)
    {
        var start = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (IsBreak(word[i - 1], word[i]))
            {
                yield return word[start..i];
                start = i;
            }
        }

        yield return word[start..];
    }

    private static bool IsBreak(char left, char right) =>
        (IsWide(left) || IsWide(right)) && !Closing.Contains(right, StringComparison.Ordinal) && !Opening.Contains(left, StringComparison.Ordinal)
            && !char.IsLowSurrogate(right);

    private static bool IsWide(char letter) => letter > '\u2fff' && !char.IsSurrogate(letter);

    private static IEnumerable<string> Pieces(string atom, int width)
    {
        var (start, columns, sign, lesser) = (0, 0, 0, 0);
        for (var i = 0; i < atom.Length; i += char.IsHighSurrogate(atom[i]) && i + 1 < atom.Length ? 2 : 1)
        {
            var length = char.IsHighSurrogate(atom[i]) && i + 1 < atom.Length ? 2 : 1;
            var wide = DisplayWidth.Of(atom.AsSpan(i, length));
            if (columns + wide > Math.Max(2, width))
            {
                var end = sign > start ? sign : lesser > start ? lesser : i;
                yield return atom[start..end];
                (start, columns) = (end, DisplayWidth.Of(atom.AsSpan(end, i - end)));
            }

            columns += wide;
            sign = Signs.Contains(atom[i], StringComparison.Ordinal) ? i + 1 : sign;
            lesser = LesserSigns.Contains(atom[i], StringComparison.Ordinal) ? i + 1 : lesser;
        }

        yield return atom[start..];
    }
}
