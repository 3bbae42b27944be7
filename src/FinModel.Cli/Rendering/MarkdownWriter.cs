using FinModel.Cli.Rendering.Sheets;
using FinModel.Core.Text;

namespace FinModel.Cli.Rendering;

/// <summary>A sheet as markdown: a table for each statement.</summary>
internal static class MarkdownWriter
{
    public static void Write(Sheet sheet, TextWriter output)
    {
        output.WriteLine($"# {Escape(sheet.Title)}");
        output.WriteLine();
        output.WriteLine(Escape(sheet.Subtitle));
        Paragraphs(sheet.Alerts.Select(alert => $"**{Escape(alert)}**"), output);
        foreach (var section in sheet.Sections)
        {
            Write(section, sheet, output);
        }

        Paragraphs(sheet.Notes.Select(Escape), output);
    }

    /// <summary>A table by itself: headings, and rows of cells.</summary>
    public static void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, int firstNumber, TextWriter output)
    {
        Row(headings, output);
        Row([.. headings.Select((_, i) => i >= firstNumber ? "---:" : "---")], output);
        foreach (var row in rows)
        {
            Row(row, output);
        }
    }

    /// <summary>Text that markdown would otherwise read as its own.</summary>
    public static string Escape(string text) =>
        HarmlessText.Line(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Write(SheetSection section, Sheet sheet, TextWriter output)
    {
        output.WriteLine();
        if (section.Title.Length > 0)
        {
            output.WriteLine($"## {Escape(section.Title)}");
            output.WriteLine();
        }

        foreach (var (i, block) in section.Box.Index())
        {
            output.Write(i > 0 ? "\n" : "");
            if (block.Grid is { } grid)
            {
                Table([sheet.Words.Line, .. grid.Columns.Select(Heading)], grid.Members.Select((m, row) => (string[])[Escape(m), .. grid.Columns.Select(c => Escape(c.Cells[row]))]), 1, output);
            }
            else
            {
                Table([sheet.Words.Line, "", sheet.Words.Unit], block.Rows.Select(r => Cells(r, [r.Cells.Count > 0 ? r.Cells[0] : "", r.Unit])), 1, output);
            }
        }

        output.Write(section.Box.Count > 0 && section.Rows.Count > 0 ? "\n" : "");

        if (section.Rows.Count > 0)
        {
            var blanks = sheet.Columns.Select(_ => "").ToList();
            Table([sheet.Words.Line, sheet.Words.Unit, .. sheet.Columns], section.Rows.Select(r => Cells(r, [r.Unit, .. r.Cells.Count > 0 ? r.Cells : blanks])), 2, output);
        }
    }

    private static string Heading(SheetGridColumn column) => Escape(column.Label + (column.Unit.Length > 0 ? $" ({column.Unit})" : ""));

    private static IReadOnlyList<string> Cells(SheetRow row, IReadOnlyList<string> rest)
    {
        var label = string.Concat(Enumerable.Repeat("&emsp;", row.Indent)) + Escape(row.Label);
        var bold = row.Style != RowStyle.Plain;
        return [bold ? $"**{label}**" : label, .. rest.Select(cell => bold && cell.Length > 0 && row.Style != RowStyle.Header ? $"**{Escape(cell)}**" : Escape(cell))];
    }

    private static void Row(IReadOnlyList<string> cells, TextWriter output) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    private static void Paragraphs(IEnumerable<string> texts, TextWriter output)
    {
        foreach (var text in texts)
        {
            output.WriteLine();
            output.WriteLine(text);
        }
    }
}
