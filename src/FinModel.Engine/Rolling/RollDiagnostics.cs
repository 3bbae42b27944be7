using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Rolling;

/// <summary>What can be wrong with making a period actual.</summary>
internal static class RollDiagnostics
{
    public static Diagnostic NoEstimate(string model) => Diagnostic.Error(
        "FM9097", null, $"`{model}` has no estimate behind the one that would become actual", "add a period to its timeline first: `… 2026E 2027E`");

    public static Diagnostic Missing(SourceSpan span, string line, string period, string last) => Diagnostic.Error(
        "FM9098", span, $"there is no figure for `{line}` in {period}, and in {last} there was one", $"give it a row, with `n.a.` where nothing was published");

    public static Diagnostic InWorkbook(SourceSpan span, string input) => Diagnostic.Error(
        "FM9096", span, $"`{input}` is typed in a workbook, which `roll` does not change, and the period is over",
        "empty the cell, or keep the inputs in a CSV file");

    public static Diagnostic UnlikeTables(SourceSpan span, string model, IEnumerable<string> columns) => Diagnostic.Error(
        "FM9099", span, $"the rows of this file are those of no table of `{model}`",
        $"name the lines in a column `id`, or the rows as one of its tables does: {columns.ToList()}");

    public static Diagnostic NoPeriod(SourceSpan span, string period) => Diagnostic.Error(
        "FM9099", span, $"nothing in this file is of {period}, the first estimate", $"the column with its figures is called `{period}`");
}
