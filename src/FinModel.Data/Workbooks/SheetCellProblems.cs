using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Data.Workbooks;

/// <summary>Cells of a sheet that do not count for what a reader sees there.</summary>
internal static class SheetCellProblems
{
    /// <summary>Reports them, in the order of the sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="place">Where a cell stands.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Report(RawSheet sheet, Func<int, int, SourceSpan> place, ICollection<Diagnostic> diagnostics)
    {
        List<(int Row, int Column)> hidden = [];
        foreach (var ((row, column), cell) in sheet.Cells.OrderBy(c => c.Key))
        {
            if (cell is { Formula: not null, Number: null, Text: null })
            {
                diagnostics.Add(WorkbookDiagnostics.NoValue(place(row, column), cell.Formula));
            }
            else if (cell is { Number: { } number, IsDate: false, Format: { } format })
            {
                if (!format.IsCertain)
                {
                    diagnostics.Add(WorkbookDiagnostics.UnclearScale(place(row, column), number.ToString("G15", CultureInfo.InvariantCulture), format.Code));
                }

                if (format.Hides(number))
                {
                    hidden.Add((row, column));
                }
            }
        }

        ReportMerged(sheet, place, diagnostics);
        if (hidden.Count > 0)
        {
            diagnostics.Add(
                WorkbookDiagnostics.HiddenFigures(place(hidden[0].Row, hidden[0].Column), sheet.Name,
                    [.. hidden.Select(h => CellAddress.Of(h.Row, h.Column))]));
        }
    }

    // A title over a sheet is merged more often than not; a figure is of one row and one column.
    private static void ReportMerged(RawSheet sheet, Func<int, int, SourceSpan> place, ICollection<Diagnostic> diagnostics)
    {
        int[] rows = [.. sheet.Cells.Keys.Select(k => k.Row).Distinct().Order()];
        int[] columns = [.. sheet.Cells.Keys.Select(k => k.Column).Distinct().Order()];
        foreach (var range in sheet.Merged)
        {
            if (range.Split(':') is [var first, var last] && References.Parse(first) is var (row, column) && References.Parse(last) is var (lastRow, lastColumn)
                && sheet.Find(row, column) is { Number: not null } && (HasOthers(rows, row, lastRow) || HasOthers(columns, column, lastColumn)))
            {
                diagnostics.Add(WorkbookDiagnostics.MergedFigure(place(row, column), range));
            }
        }
    }

    // What is merged with rows and columns that hold nothing else loses nothing.
    private static bool HasOthers(int[] filled, int first, int last)
    {
        var next = Array.BinarySearch(filled, first + 1);
        next = next < 0 ? ~next : next;
        return next < filled.Length && filled[next] <= last;
    }
}
