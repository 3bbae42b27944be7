using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Messages;

/// <summary>What cannot be read for certain: numbers that could mean two things, and headings (FM5008, FM502x, FM702x).</summary>
internal static class ReadingDiagnostics
{
    public static Diagnostic PlainUnderPercent(SourceSpan span, string line, double number, params Phrase[] others) => Diagnostic.Error(
        "FM5020", span, $"`{line}` is a percentage, and {Say(number)} could be {Say(number)}% or {Say(number * 100)}%",
        [$"write `{Say(number)}%`, or `{Say(number * 100)}%`", .. others]);

    public static Diagnostic WrongForm(SourceSpan span, string line, Display display, Phrase text) => Diagnostic.Error(
        "FM5008", span, display == Display.Percent ? (Phrase)$"`{line}` is a percentage, and this is {text}" : $"`{line}` is a multiple, and this is {text}",
        $"values of `{line}` look like {(display == Display.Percent ? "44%" : "11.9x")}");

    public static Diagnostic RelativeChange(SourceSpan span, string line, double number) => Diagnostic.Error(
        "FM7020", span, $"`{line}` is no percentage, so that {Say(Math.Abs(number) * 100)}% cannot be added to it or taken from it", number < 0
            ? (Phrase)$"`{line} *= {Say(1 + number)}` makes it {Say(Math.Abs(number) * 100)}% less"
            : $"`{line} *= {Say(1 + number)}` makes it {Say(Math.Abs(number) * 100)}% more");

    public static Diagnostic UnitSaidTwice(SourceSpan span, string unit, string line) => Diagnostic.Error(
        "FM5021", span, $"the file says that this row is in `{unit}`, and the table that `{line}` is in something else",
        "remove `in …` from the table, so that the file's column counts, or `ignore column \"unit\"`");

    public static Diagnostic UnitOfMoney(SourceSpan span, string unit, string scale) => Diagnostic.Error(
        "FM5022", span, $"`{unit}` could be units of it or {scale}s, in which the model is", $"write `{unit} {scale}`, `{unit} thousand` or `{unit} 1`");

    public static Diagnostic NoSuchPeriod(SourceSpan span, string heading, IEnumerable<string> periods, bool isToDate = false) => Diagnostic.Error(
        "FM5023", span, $"the column `{heading}` is no period of this model",
        isToDate
            ? (Phrase)"figures of the year to date are those of a table that says so: `cumulative` behind its `rows`"
            : $"headings look like {periods.Take(4)}", $"`ignore column \"{heading}\"` under the table says that nobody is to take it");

    public static Diagnostic NoPeriodAtAll(SourceSpan span, string heading, IEnumerable<string> periods) => Diagnostic.Error(
        "FM5023", span, $"the column `{heading}` has figures, and its heading is no period",
        SerialDay(heading, periods) ?? $"headings look like {periods.Take(4)}",
        $"`ignore column \"{heading}\"` under the table says that nobody is to take it");

    // How spreadsheets store a day, where its format is lost.
    private static Phrase? SerialDay(string heading, IEnumerable<string> periods) =>
        heading.Length == 5 && int.TryParse(heading, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
        ? (Phrase)$"{serial} is how a spreadsheet stores {new DateOnly(1899, 12, 30).AddDays(serial):yyyy-MM-dd}; headings look like {periods.Take(4)}"
        : null;

    public static Diagnostic SeveralPeriods(SourceSpan span, string heading, Phrase periods) => Diagnostic.Error(
        "FM5023", span, $"the column `{heading}` could be {periods}", "write which of them it is");

    public static Diagnostic WrongStage(SourceSpan span, string heading, string label) => Diagnostic.Error(
        "FM5024", span, label[^1] == 'A'
            ? (Phrase)$"the column `{heading}` holds estimates of a period that is actual here: {label}"
            : $"the column `{heading}` holds actual figures of a period that is estimated here: {label}",
        $"write {label[..^1]} or {label} over figures of that kind; otherwise change the timeline, or `ignore` the column");

    public static Diagnostic PeriodTwice(SourceSpan span, string heading, string first, SourceSpan firstSpan) => Diagnostic.Error(
        "FM5025", span, $"`{heading}` and `{first}` are the same period", "give each period one column, or `ignore` one of the two")
        .With(firstSpan, "the other is here");

    public static Diagnostic RowTwice(SourceSpan span, string row, SourceSpan first) => Diagnostic.Error(
        "FM5026", span, $"there are two rows `{row}`", "remove one of the two, or name the rows by a further column: `rows section / item`")
        .With(first, "the first is here");

    public static Diagnostic Namesake(SourceSpan span, string row, string key, SourceSpan first) => Diagnostic.Error(
        "FM5026", span, $"there are two rows `{row}` with different figures, and the table says of one of them which line it is",
        $"list this one, too, as `{key}`, or `ignore \"{key}\"`", "or name the rows by a further column: `rows section / item`")
        .With(first, "the first is here");

    public static Diagnostic Nameless(SourceSpan span) => Diagnostic.Error(
        "FM5073", span, "this row has no name, so that nothing says what it is", "write the id of a line, or remove the row");

    public static Diagnostic NoScale(SourceSpan span, string text) => Diagnostic.Error(
        "FM5070", span, $"`{text}` is no scale", "a scale is thousand, million, billion or a number, `1` for single units");

    public static Diagnostic ScaleTwice(SourceSpan span, string unit, string line) => Diagnostic.Error(
        "FM5021", span, $"the unit `{unit}` has another scale than the row's column for it, so that nothing says how `{line}` is counted",
        "write the scale in one of the two, or `ignore column` one of them");

    public static Diagnostic UnitsTwice(SourceSpan span, string heading, string first) => Diagnostic.Error(
        "FM5071", span, $"`{heading}` and `{first}` both say in what the rows are", $"remove one of the two columns, or `ignore column \"{heading}\"`");

    public static Diagnostic WordsTwice(SourceSpan span, string heading, string first) => Diagnostic.Error(
        "FM5071", span, $"`{heading}` and `{first}` both say the same of a row, and only one of them would count",
        $"remove one of the two columns, or `ignore column \"{heading}\"`");

    public static Diagnostic UnknownColumn(SourceSpan span, string heading, IEnumerable<string> known, Phrase columns) => Diagnostic.Error(
        "FM5027", span, $"nothing takes the column `{heading}`", [.. Suggestions.Hint(heading, known), columns]);

    public static Diagnostic ValueTwice(SourceSpan span, string line, SourceSpan first) => Diagnostic.Error(
        "FM5028", span, $"`{line}` has one value, and the row has two", "remove one of the two, or name the column under the row")
        .With(first, "the first is here");

    public static Diagnostic ImpliedSign(SourceSpan span, string cell, double value, IEnumerable<double> parts) => Diagnostic.Warning(
        "FM5033", span, $"{cell} is left over as {Say(value)}, which has the other sign than the parts before it ({parts.Select(Say)})",
        "if the table's figures are those of the year to date, write `cumulative` behind its `rows`", "if it is so, give its figure");

    public static Diagnostic ValueUntaken(SourceSpan span, string id, string text) => Diagnostic.Warning(
        "FM5032", span, $"nothing takes the value {text} of `{id}`",
        "a member's own row counts before the row of all members, a period's column before `all`, and a rule for a period before both");

    private static string Say(double number) => Math.Round(number, 10).ToString("0.##########", CultureInfo.InvariantCulture);
}
