using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables.Shapes;

/// <summary>A file with a row for each period and a column for each line, turned on its side.</summary>
internal static class PeriodRows
{
    public static CsvTable Turn(Identifier periods, CsvTable file, List<Diagnostic> diagnostics)
    {
        var at = file.Column(periods.Name);
        var seen = new Dictionary<string, TableCell>(StringComparer.Ordinal);
        foreach (var cell in file.Rows.Select(row => row[at]))
        {
            if (cell.IsBlank)
            {
                diagnostics.Add(ShapeDiagnostics.NoPeriod(cell.Span));
            }
            else if (!seen.TryAdd(cell.Text.Trim(), cell))
            {
                diagnostics.Add(ReadingDiagnostics.RowTwice(cell.Span, cell.Text, seen[cell.Text.Trim()].Span));
            }
        }

        var lines = Enumerable.Range(0, file.Header.Count).Where(i => i != at && !file.Header[i].IsBlank);
        return new CsvTable(file.Source, Across(file, at), [.. lines.Select(i => Across(file, i))]);
    }

    private static IReadOnlyList<TableCell> Across(CsvTable file, int column) => [file.Header[column], .. file.Rows.Select(row => row[column])];
}
