using FinModel.Compiler.Symbols;
using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;

namespace FinModel.Compiler.Tables;

/// <summary>Reports the figures of data files that no table takes, once for each file: whole rows, whole columns, and what else stands alone.</summary>
internal static class LeftOver
{
    public static void Report(IEnumerable<FileUse> files, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        foreach (var file in files.Where(f => !f.IsDamaged))
        {
            diagnostics.AddRange(Of(file, symbols));
        }
    }

    private static IEnumerable<Diagnostic> Of(FileUse file, ModelSymbols symbols)
    {
        var left = file.Rows.All.Select(row => new LeftRow(row.Key, row.Cells, [.. file.Left(row.Cells)])).Where(row => row.Columns.Count > 0).ToList();
        var rows = left.Where(row => !file.IsMapped(row.Cells)).ToList();
        if (rows.Count > 0)
        {
            yield return TieOutDiagnostics.UnmappedRows(rows[0].Cells[0].Span, [.. rows.Select(r => r.Key)], file.First.Name.Name);
        }

        var cells =
            left.Where(row => file.IsMapped(row.Cells))
                .SelectMany(row => row.Columns.Select(column => new LeftCell(row.Key, row.Cells[column], column))).ToList();
        if (cells.Count == 0)
        {
            yield break;
        }

        var whole = cells.Select(c => c.Column).Distinct().Order().Where(column => file.IsUntouched(column)).ToList();
        // Where lines have a figure for each period, a heading that is no period at all is a mistake; a period of another time is what a longer history has.
        var wrong = whole.Where(c => HeadingText.Read(file.Table.Header[c].Text) is null && file.Misheaded(c).Count > 0).ToList();
        foreach (var column in wrong)
        {
            yield return ReadingDiagnostics.NoPeriodAtAll(file.Table.Header[column].Span, file.Table.Header[column].Text,
                symbols.Timelines.SelectMany(t => t.Periods.Take(2)).Select(p => p.Label));
            file.Misheaded(column).ToList().ForEach(line => line.IsDamaged = true);
        }

        var others = whole.Except(wrong).ToList();
        if (others.Count > 0)
        {
            yield return TieOutDiagnostics.UntakenColumns(file.Table.Header[others[0]].Span, [.. others.Select(c => file.Table.Header[c].Text)],
                file.First.Name.Name);
        }

        var single = cells.Where(c => !whole.Contains(c.Column)).ToList();
        if (single.Count > 0)
        {
            yield return TieOutDiagnostics.UntakenCells(single[0].Cell.Span, [.. single.Select(c => $"{c.Key}, {file.Table.Header[c.Column].Text}")],
                file.First.Name.Name);
        }
    }

    private sealed record LeftRow(string Key, IReadOnlyList<TableCell> Cells, IReadOnlyList<int> Columns);

    private sealed record LeftCell(string Key, TableCell Cell, int Column);
}
