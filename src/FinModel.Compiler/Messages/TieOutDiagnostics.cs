using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What of a file of figures nothing takes (FM5003, FM504x).</summary>
internal static class TieOutDiagnostics
{
    private const int MostNamed = 8;

    public static Diagnostic UnmappedRows(SourceSpan span, IReadOnlyList<string> rows, string table) => Diagnostic.Warning(
        "FM5003", span, $"{The("row", rows)} {Has(rows)} figures, but table `{table}` does not say which {(rows.Count == 1 ? "line it is" : "lines they are")}",
        $"add {It(rows)} to the table, so that {(rows.Count == 1 ? "it is" : "they are")} checked; `ignore \"{rows[0]}\"` under it says that nobody is to{(rows.Count == 1 ? "" : ", `ignore others` says so of all")}");

    public static Diagnostic UntakenColumns(SourceSpan span, IReadOnlyList<string> columns, string owner) => Diagnostic.Warning(
        "FM5040", span, $"{The("column", columns)} {Has(columns)} figures that nothing takes",
        "a column is taken whose heading is a period of a timeline, `all` or `value`, or that a row names",
        $"`ignore column \"{columns[0]}\"` under `{owner}` says that nobody is to");

    public static Diagnostic UntakenCells(SourceSpan span, IReadOnlyList<string> cells, string table) => Diagnostic.Warning(
        "FM5041", span, cells.Count == 1 ? $"nothing takes the figure {Listed(cells)}" : $"nothing takes the figures {Listed(cells)}",
        $"name the column under the row in table `{table}`, or `ignore` the one or the other");

    public static Diagnostic NoPeriod(SourceSpan span, string heading, string line) => Diagnostic.Error(
        "FM5042", span, $"the column `{heading}` says no period, and `{line}` has a value in each", "a table has a row for each line and a column for each period, headed `2024`",
        $"in a file with a row for each figure the table says which columns hold the periods and the figures: `rows item periods end values {heading}`", "a line with one value for all time is `constant`");

    public static Diagnostic IgnoredAndMapped(SourceSpan span, string row, SourceSpan mapped) => Diagnostic.Error(
        "FM5043", span, $"the row `{row}` is ignored, and the table says which line it is", "remove one of the two").With(mapped, "taken here");

    private static string The(string noun, IReadOnlyList<string> names) => $"the {noun}{(names.Count == 1 ? "" : "s")} {Listed(names)}";

    private static string Has(IReadOnlyList<string> names) => names.Count == 1 ? "has" : "have";

    private static string It(IReadOnlyList<string> names) => names.Count == 1 ? "it" : "them";

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNamed).Select(n => $"`{n}`")) + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");
}
