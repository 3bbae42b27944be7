using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Rolling;

/// <summary>What can be wrong with making a period actual.</summary>
internal static class RollDiagnostics
{
    private const int MostRows = 12;

    public static Diagnostic NoEstimate(string model, TimelinePeriod? last) => Diagnostic.Error(
        "FM9097", null, $"`{model}` has no estimate behind the one that would become actual", last is null
            ? (Phrase)"add estimates to its timeline first"
            : $"add a period to its timeline first: `… {last.Label} {last.Period.Plus(1).Id}E`");

    public static Diagnostic Missing(SourceSpan span, IReadOnlyList<string> lines, string period, string last) => Diagnostic.Error(
        "FM9098", span, lines.Count == 1
            ? (Phrase)$"there is no figure for `{lines[0]}` in {period}, and in {last} there was one"
            : $"there are no figures for {lines.Select(line => $"`{line}`")} in {period}, and in {last} there were",
        lines.Count == 1 ? (Phrase)"give it a row, with `n.a.` where nothing was published" : "give each a row, with `n.a.` where nothing was published");

    public static Diagnostic MissingRows(SourceSpan span, IReadOnlyList<string> rows) => Diagnostic.Error(
        "FM9070", span, rows.Count <= MostRows
            ? (Phrase)$"this file has no row {rows.Select(row => $"`{row}`").ToList()}, which the model takes from a file with such rows"
            : $"this file has no row {rows.Take(MostRows).Select(row => $"`{row}`").ToList()} and {rows.Count - MostRows} more, "
                + $"which the model takes from a file with such rows",
        "give each a row, with `n.a.` where nothing was published");

    public static Diagnostic InWorkbook(SourceSpan span, string input) => Diagnostic.Error(
        "FM9096", span, $"`{input}` is typed in a workbook, which `roll` does not change, and the period is over",
        "empty the cell, or keep the inputs in a CSV file");

    public static Diagnostic UnlikeTables(SourceSpan span, string model, IEnumerable<string> columns) => Diagnostic.Error(
        "FM9099", span, $"the rows of this file are those of no table of `{model}`",
        $"name the lines in a column `id`, or the rows as one of its tables does: {columns.ToList()}");

    public static Diagnostic ActualAlready(SourceSpan span, string period, string first, string? file) => Diagnostic.Error(
        "FM9080", span, $"{period} is actual already; the first estimate is {first}",
        file is null ? (Phrase)$"figures of {period} are put right where the model has them" : $"figures of {period} are put right in {file}",
        $"the column with the figures to be taken now is called `{first}`");

    public static Diagnostic TooEarly(SourceSpan span, string period, string first) => Diagnostic.Error(
        "FM9099", span, $"this is {period}, and {first}, the first estimate, comes before it", $"make {first} actual first, from a file with its figures");

    public static Diagnostic NoPeriod(SourceSpan span, string period) => Diagnostic.Error(
        "FM9099", span, $"nothing in this file is of {period}, the first estimate", $"the column with its figures is called `{period}`");
}
