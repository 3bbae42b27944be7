using System.Text;
using FinModel.Core.Text;

namespace FinModel.Cli.Output;

/// <summary>The row of text a span begins on, cut around it so that it fits: what stands before, the marked part, what stands behind.</summary>
internal static class ExcerptRow
{
    private const string Ellipsis = "…";

    public static (string Before, string Marked, string After) Cut(SourceSpan span, int width)
    {
        var position = span.Position;
        var row = span.Source.Line(position.Line);
        var start = Math.Min(position.Column - 1, row.Length);
        var end = Math.Min(start + span.Length, row.Length);

        // A row may be a whole file long; of what is farther away than the width nothing could be shown.
        var (first, last) = (Math.Max(0, start - (2 * width)), Math.Min(row.Length, start + (4 * width)));
        end = Math.Min(end, last);
        var before = Visible(row[first..start]);
        var marked = Visible(row[start..end]);
        var after = Visible(row[end..last]);

        // A long row loses its beginning first, then its end; the marked part keeps at least half of the width.
        if (DisplayWidth.Of(before) + DisplayWidth.Of(marked) > width)
        {
            before = Tail(before, Math.Max(width / 4, width - DisplayWidth.Of(marked)));
        }

        marked = DisplayWidth.Elide(marked, Math.Max(1, width - DisplayWidth.Of(before)));
        return (before, marked, DisplayWidth.Elide(after, Math.Max(0, width - DisplayWidth.Of(before) - DisplayWidth.Of(marked))));
    }

    // A tab is two spaces here, and what cannot be seen is a dot.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(rune.Value == '\t' ? "  " : rune == Rune.ReplacementChar ? HarmlessText.Dot.ToString() : HarmlessText.Line(rune.ToString()));
        }

        return visible.ToString();
    }

    private static string Tail(string text, int width)
    {
        var start = 0;
        while (start < text.Length && DisplayWidth.Of(text.AsSpan(start)) > width - 1)
        {
            start += char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1;
        }

        return start == 0 ? text : Ellipsis + text[start..];
    }
}
