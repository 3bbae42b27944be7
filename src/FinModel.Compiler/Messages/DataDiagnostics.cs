using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with tables and inputs (FM5xxx).</summary>
internal static class DataDiagnostics
{
    private static readonly Phrase PlainFigures =
        "figures look like 1,266 or (1,266) or -12.4% or 0.07; where there is none, leave the cell empty or write `-` or `n.a.`";

    public static Diagnostic MissingRow(SourceSpan span, string row, string file, IEnumerable<string> rows) => Diagnostic.Error(
        "FM5001", span, $"{file} has no row `{row}`", Suggestions.Hint(row, rows) is { Length: > 0 } near ? near : [$"its rows are {Listed(rows)}"]);

    public static Diagnostic MalformedNumber(SourceSpan span, string text, Phrase? advice = null) => Diagnostic.Error(
        "FM5002", span, $"`{text}` is not a number", advice ?? PlainFigures);

    // What is shown is what was typed, also where a table's commas were turned for reading.
    public static Diagnostic MalformedFigure(TableCell cell, Phrase? advice)
    {
        var typed = cell.Typed;
        return typed != cell.Text
            ? MalformedNumber(cell.Span, typed, "the table says `decimal comma`, so that its figures look like 1.266 or (1.266) or -12,4% or 0,07")
            : IsWithDecimalComma(typed)
            ? MalformedNumber(cell.Span, typed,
                "where a comma stands before the decimals of a whole file, `decimal comma` behind the columns' names of its table says so")
            : MalformedNumber(cell.Span, typed, advice);
    }

    private static bool IsWithDecimalComma(string text) => text.LastIndexOf(',') is var comma and > 0
        && text[(comma + 1)..].Trim(')', '%', ' ') is { Length: > 0 } decimals && decimals.All(char.IsAsciiDigit)
        && text.IndexOf(',', StringComparison.Ordinal) == comma && (decimals.Length != 3 || text.Contains('.', StringComparison.Ordinal));

    public static Diagnostic MalformedDate(SourceSpan span, string text) => Diagnostic.Error(
        "FM5002", span, $"`{text}` is not a date", "dates are year-month-day and look like 2025-01-24");

    public static Diagnostic TwoDays(SourceSpan span, string text, string one, string other) => Diagnostic.Error(
        "FM5048", span, $"`{text}` could be {one} or {other}", $"write `{one}` or `{other}`");

    public static Diagnostic NoSource(SourceSpan span, string input) => Diagnostic.Error(
        "FM5004", span, $"the value of `{input}` has no source", "say where it comes from; `house assumption` is a source");

    public static Diagnostic NothingBetween(SourceSpan span, string input, string period, string value) => Diagnostic.Warning(
        "FM5056", span, $"`{input}` has no figure for {period}, between two: it takes {value}, the value of its declaration",
        $"write the figure, or {value} where that is meant");

    public static Diagnostic NoValue(SourceSpan span, string input, Phrase periods) => Diagnostic.Error(
        "FM5005", span, $"the input `{input}` has no value for {periods}", "give it one in the inputs file, or a `value` with a source under the input");

    public static Diagnostic MissingColumn(SourceSpan span, string column, string file, IEnumerable<string> columns) => Diagnostic.Error(
        "FM5006", span, $"{file} has no column `{column}`", [.. Suggestions.Hint(column, columns), $"its columns are {Listed(columns)}"]);

    public static Diagnostic NotAnInput(SourceSpan span, string line) => Diagnostic.Error(
        "FM5007", span, $"`{line}` is computed, not an input: it cannot be given a value", "remove the row, or `replace` the line's rule");

    public static Diagnostic WrongUnit(SourceSpan span, string line, Unit expected, Phrase found) => Diagnostic.Error(
        "FM5008", span, $"`{line}` is {UnitDiagnostics.In(expected)}, and this is {found}", $"values of `{line}` look like {Like(expected)}");

    public static Diagnostic ActualPeriod(SourceSpan span, string line, string period) => Diagnostic.Error(
        "FM5009", span, $"{period} is an actual period: `{line}` takes its history from tables or an `actual` rule", "move the figure to a table");

    public static Diagnostic DuplicateRow(SourceSpan span, string id, SourceSpan first) => Diagnostic.Error(
        "FM5010", span, $"`{id}` is given a value twice", "remove one of the two rows").With(first, "first given here");

    public static Diagnostic MissingFile(SourceSpan span, string file) => Diagnostic.Error(
        "FM5011", span, $"there is no data file {file}", "data files stand in the model's data folder");

    public static Diagnostic NoRowOf(SourceSpan span, string? table, string line, Phrase? periods) => Diagnostic.Error(
        "FM5012", span, (table, periods) switch
        {
            (null, null) => (Phrase)$"no table has a figure of `{line}`",
            (null, _) => $"no table has a figure of `{line}` for {periods}",
            (_, null) => $"the table `{table}` has no figure of `{line}`",
            _ => $"the table `{table}` has no figure of `{line}` for {periods}",
        },
        "say under the table which printed row it is, or give the line a formula");

    public static Diagnostic NextToNothing(SourceSpan span, string text, double value, string scale, string meant) => Diagnostic.Warning(
        "FM5072", span, $"`{text}` is {value:0.###############} {scale}, which is nothing on any page", $"`{meant}` is in the scale of the model");

    public static Diagnostic NoSuchWord(SourceSpan span, string line, string text, IEnumerable<string> words) => Diagnostic.Error(
        "FM5088", span, $"`{line}` has words for values, and `{text}` is none of them",
        [.. text.Trim() is "100%" or "0%" && words.Contains("on")
            ? [(Phrase)$"what was `{text}` is `{(text.Trim() == "0%" ? "off" : "on")}`"]
            : Array.Empty<Phrase>(), $"the values are {words}"]);

    public static Diagnostic UnitOfWords(SourceSpan span, string line, string unit, string scale) => Diagnostic.Error(
        "FM5089", span, $"`{line}` has words for values, and is not in `{unit}`", $"leave the unit empty, or write `{scale}`");

    public static Diagnostic NotAValue(SourceSpan span, string text) => Diagnostic.Error(
        "FM5013", span, $"`{text}` is not a value", "values are single numbers and look like 45%, 1pp, 13x, 420 days, 12.5 million, 2025-01-24");

    private static Phrase Like(Unit unit) => unit.IsPure ? "44%, 1.5x or 0.44"
        : unit == Unit.Days ? (Phrase)"420 or 420 days"
        : unit == Unit.Date ? (Phrase)"2025-01-24"
        : $"12.5 or, with its unit, 12.5 {(Scale.PowerIn(unit) == 1 ? "million " : "")}{unit}";

    private static IEnumerable<string> Listed(IEnumerable<string> names) => names.Take(12);
}
