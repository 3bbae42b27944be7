using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What of a file of figures nothing takes (FM5003, FM504x).</summary>
internal static class TieOutDiagnostics
{
    private const int MostNamed = 8;

    public static Diagnostic UnmappedRows(SourceSpan span, IReadOnlyList<string> rows, string table) => rows is [var row]
        ? Diagnostic.Warning(
            "FM5003", span, $"the row `{row}` has figures, but table `{table}` does not say which line it is",
            $"add it to the table, so that it is checked; `ignore \"{row}\"` under it says that nobody is to")
        : Diagnostic.Warning(
            "FM5003", span, $"the rows {Listed(rows)} have figures, but table `{table}` does not say which lines they are",
            $"add them to the table, so that they are checked; `ignore \"{rows[0]}\"` under it says that nobody is to, `ignore others` says so of all");

    public static Diagnostic UntakenColumns(SourceSpan span, IReadOnlyList<string> columns, string owner) => Diagnostic.Warning(
        "FM5040", span,
        columns is [var column]
            ? (Phrase)$"the column `{column}` has figures that nothing takes"
            : $"the columns {Listed(columns)} have figures that nothing takes",
        "a column is taken whose heading is a period of a timeline, `all` or `value`, or that a row names",
        $"`ignore column \"{columns[0]}\"` under `{owner}` says that nobody is to");

    public static Diagnostic UntakenCells(SourceSpan span, IReadOnlyList<string> cells, string table) => Diagnostic.Warning(
        "FM5041", span, cells.Count == 1 ? (Phrase)$"nothing takes the figure {Listed(cells)}" : $"nothing takes the figures {Listed(cells)}",
        $"name the column under the row in table `{table}`, or `ignore` the one or the other");

    public static Diagnostic NoPeriod(SourceSpan span, string heading, string line) => Diagnostic.Error(
        "FM5042", span, $"the column `{heading}` says no period, and `{line}` has a value in each",
        "a table has a row for each line and a column for each period, headed `2024`",
        $"in a file with a row for each figure the table says which columns hold the periods and the figures: `rows item periods end values {heading}`",
        "a line with one value for all time is `constant`");

    public static Diagnostic IgnoredAndMapped(SourceSpan span, string row, SourceSpan mapped) => Diagnostic.Error(
        "FM5043", span, $"the row `{row}` is ignored, and the table says which line it is", "remove one of the two").With(mapped, "taken here");

    private static Phrase Listed(IReadOnlyList<string> names) => names.Count > MostNamed
        ? (Phrase)$"{Quoted(names)} and {names.Count - MostNamed} more"
        : $"{Quoted(names)}";

    private static IEnumerable<string> Quoted(IReadOnlyList<string> names) => names.Take(MostNamed).Select(n => $"`{n}`");
}
