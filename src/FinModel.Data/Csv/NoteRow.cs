using System.Text.RegularExpressions;
using FinModel.Core.Tables;

namespace FinModel.Data.Csv;

/// <summary>A line that says something of a table and is no row of it, as exports have them at the foot: <c>数据来源：Wind</c>,
/// <c>Note: restated, see page 12</c>. Its commas part no cells.</summary>
internal static partial class NoteRow
{
    /// <summary>The whole line as one cell where it is a note; otherwise the cells as they are.</summary>
    public static IReadOnlyList<TableCell> Whole(IReadOnlyList<TableCell> cells)
    {
        if (cells.Count < 2 || cells.Skip(1).All(c => c.IsBlank) || !Is(cells[0].Text))
        {
            return cells;
        }

        var span = cells[0].Span.To(cells[^1].Span);
        return [new TableCell(span.Source.Content.Substring(span.Start, span.Length).TrimEnd(',', ';', '\t', ' '), span)];
    }

    /// <summary>Whether a text is that of a note.</summary>
    public static bool Is(string text) => Beginning().IsMatch(PrintedText.Plain(text));

    [GeneratedRegex(@"^\W*(?:(?:附?注释?|说明|备注|(?:数据|资料)?来源)\s*\d*\s*[:、.]|(?:sources?|notes?)\s*\d*\s*[:.)])", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();
}
