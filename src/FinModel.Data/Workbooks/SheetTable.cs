using System.Text;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Data.Workbooks;

/// <summary>A sheet to a table whose every cell knows its place. What is wrong is a diagnostic; what can be read is still given back.</summary>
internal static class SheetTable
{
    // A sheet with one cell in each of its rows and columns would be nearly all blanks.
    private const int MostCells = 5_000_000;

    /// <summary>The table of a sheet.</summary>
    public static CsvTable Of(RawSheet sheet, string shown, ICollection<Diagnostic> diagnostics)
    {
        var rows = Cells(sheet, shown, diagnostics, out var source);
        if (rows.Count == 0 && sheet.Cells.Count > 0)
        {
            return new CsvTable(source, [], []);
        }

        ReportHidden(sheet, source, diagnostics);
        return FromLine(source, rows, 1, diagnostics) with { FromLine = (line, found) => FromLine(source, rows, line, found) };
    }

    /// <summary>The cells of a sheet, row by row from the first, blank ones among them.</summary>
    public static IReadOnlyList<IReadOnlyList<TableCell>> Cells(RawSheet sheet, string shown, ICollection<Diagnostic> diagnostics, out SourceText source)
    {
        int[] columns = [.. sheet.Cells.Keys.Select(k => k.Column).Distinct().Order()];
        var filled = sheet.Cells.Keys.Select(k => k.Row).ToHashSet();
        var last = filled.DefaultIfEmpty(0).Max();
        if (columns.Length > FileLimits.Columns || last > FileLimits.Rows || (long)columns.Length * filled.Count > MostCells)
        {
            source = new SourceText(shown, "");
            diagnostics.Add(WorkbookRefusals.TooLarge($"the sheet '{sheet.Name}'"));
            return [];
        }

        var (text, starts) = (new StringBuilder(), new List<List<(int Start, string Text)>>());
        for (var row = 1; row <= last; row++)
        {
            starts.Add(filled.Contains(row) ? [.. columns.Select(column => Write(text, sheet.Find(row, column), column == columns[^1]))] : []);
            text.Append(filled.Contains(row) ? "" : "\n");
        }

        var written =
            new SheetText(shown, sheet.Name, text.ToString(), [.. starts.SelectMany(row => row.Select(c => c.Start))],
                [.. starts.SelectMany((row, i) => row.Select((_, j) => (i + 1, columns[j])))]);
        source = written;
        var cells =
            starts.ConvertAll(row => (IReadOnlyList<TableCell>)row.ConvertAll(c => new TableCell(c.Text, new SourceSpan(written, c.Start, c.Text.Length))));
        SheetCellProblems.Report(sheet, (row, column) => cells[row - 1][Array.IndexOf(columns, column)].Span, diagnostics);
        return cells;
    }

    private static (int Start, string Text) Write(StringBuilder text, RawCell? cell, bool isLast)
    {
        var (start, shown) = (text.Length, cell is null ? "" : SheetCellText.Of(cell));
        text.Append(shown).Append(isLast ? "\n" : " | ");
        return (start, shown);
    }

    private static CsvTable FromLine(SourceText source, IReadOnlyList<IReadOnlyList<TableCell>> cells, int line, ICollection<Diagnostic> diagnostics)
    {
        var filled = cells.Skip(line - 1).Where(row => row.Any(c => !c.IsBlank)).ToList();
        if (filled.Count == 0)
        {
            diagnostics.Add(FileDiagnostics.EmptyTable(new SourceSpan(source, 0, 0)));
            return new CsvTable(source, [], []);
        }

        // A column without a heading is called by its letters; one that is blank throughout is none.
        var used = Enumerable.Range(0, filled[0].Count).Where(i => filled.Exists(row => !row[i].IsBlank)).ToList();
        var header = used.ConvertAll(i => filled[0][i] is { IsBlank: false } heading ? heading : filled[0][i] with { Text = LettersOf(filled[0][i]) });
        foreach (var twice in header.GroupBy(h => h.Text, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            diagnostics.Add(FileDiagnostics.DuplicateHeading(twice.Span, twice.Text));
        }

        return new CsvTable(source, header, [.. filled.Skip(1).Select(row => (IReadOnlyList<TableCell>)used.ConvertAll(i => row[i]))]);
    }

    private static string LettersOf(TableCell cell) =>
        cell.Span.Source.PlaceOf(cell.Span.Start).Split('!')[^1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static void ReportHidden(RawSheet sheet, SourceText source, ICollection<Diagnostic> diagnostics)
    {
        var filled = sheet.Cells.Keys.Select(k => k.Row).ToHashSet();
        List<string> hidden =
            [.. sheet.HiddenRows.Where(filled.Contains).Select(r => CellAddress.Of(r, 0)), .. sheet.HiddenColumns.Select(CellAddress.ColumnName)];
        if (hidden.Count > 0)
        {
            diagnostics.Add(WorkbookDiagnostics.Hidden(new SourceSpan(source, 0, 0), sheet.Name, hidden));
        }
    }
}
