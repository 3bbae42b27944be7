using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>Reads the files that say why printed figures differ from the model.</summary>
internal static class ExplanationReader
{
    private static readonly string[] Columns = ["table", "row", "period", "printed", "value", "cause"];

    public static IReadOnlyList<PlanExplanation> Read(IEnumerable<ExplanationsSyntax> files, IModelFiles world, List<Diagnostic> diagnostics)
    {
        var explanations = new List<PlanExplanation>();
        foreach (var file in files)
        {
            if (TableFile.Load(file.File, world, diagnostics) is not { } table)
            {
                continue;
            }

            if (Array.Find(Columns, c => table.Column(c) < 0) is { } missing)
            {
                diagnostics.Add(DataDiagnostics.MissingColumn(file.File.Span, missing, file.File.Name, table.Header.Select(h => h.Text)));
                continue;
            }

            explanations.AddRange(table.Rows.Select(row => ReadRow(table, row, diagnostics)).OfType<PlanExplanation>());
        }

        return [.. explanations];
    }

    private static PlanExplanation? ReadRow(CsvTable table, IReadOnlyList<TableCell> row, List<Diagnostic> diagnostics)
    {
        TableCell Cell(string column) => row[table.Column(column)];
        if (PrintedNumber.TryParse(Cell("value").Text, out var value))
        {
            return new PlanExplanation(
                Cell("table").Text, Cell("row").Text, Cell("period").Text, Cell("printed").Text, value.Value, value.HalfUnit, Cell("cause").Text, Cell("table").Span);
        }

        diagnostics.Add(DataDiagnostics.MalformedNumber(Cell("value").Span, Cell("value").Text));
        return null;
    }
}
