using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with files of consensus and guidance (FM4048, FM408x, FM5086, FM5087).</summary>
internal static class ExpectationDiagnostics
{
    private const int MostMembers = 4;

    public static Diagnostic NoPeriod(SourceSpan span, string text, IEnumerable<string> periods) => Diagnostic.Error(
        "FM4086", span, $"`{text}` is no period of this model", $"periods look like {periods.Take(4)}");

    public static Diagnostic PeriodMissing(SourceSpan span, string line) => Diagnostic.Error(
        "FM4086", span, $"`{line}` has a value for each period, and this row names none", "write in `period` which of them is meant, such as 2025E or 1Q25");

    public static Diagnostic ColumnOfPeriod(SourceSpan span, string heading) => Diagnostic.Error(
        "FM4086", span, $"`{heading}` is a period, and here each row has one figure of one period",
        "write the period into a column `period`, and a row for each");

    public static Diagnostic Outside(SourceSpan span, string period, IEnumerable<string> lines) => Diagnostic.Warning(
        "FM4087", span, $"{period} is on no timeline of this model: what is expected then of {lines.Select(l => $"`{l}`")} is compared with nothing",
        "it counts once the timeline has the period");

    public static Diagnostic NoValue(SourceSpan span, string cell) => Diagnostic.Warning(
        "FM4087", span, $"`{cell}` has no value in this model: what is expected of it is compared with nothing", "it counts once the model has the value");

    public static Diagnostic AsShown(SourceSpan span, string line, string text) => Diagnostic.Warning(
        "FM4088", span, $"`{line}` is deducted, and what is deducted is positive in a model: {text} is less than nought",
        "type it without its sign or brackets, unless less than nought is really expected");

    public static Diagnostic Late(SourceSpan span, string day, TimelinePeriod behind, IEnumerable<string> cells) => Diagnostic.Warning(
        "FM4048", span, behind.IsEstimate
            ? (Phrase)($"{day} is more than half a year after {behind.Id}, which is an estimate here: "
                + $"{cells.Select(c => $"`{c}`")} would be expected in the future")
            : $"{day} is more than half a year after {behind.Id}, which has been reported: {cells.Select(c => $"`{c}`")} could not be expected then",
        behind.IsEstimate
            ? (Phrase)$"put the date right; where it is right, {behind.Id} is to become actual first"
            : "put the date right: it is the day on which this was expected");

    public static Diagnostic MemberMissing(SourceSpan span, PlanLine line) => Diagnostic.Error(
        "FM2009", span, $"`{line.Name}` has a value for each {line.Dimension!.Name}, and this row names none",
        $"write which is meant, such as {Members(line)}; all of them together are another line");

    public static Diagnostic Unknown(Diagnostic unknown, string row) => unknown with
    {
        Advice = [.. unknown.Advice, $"`ignore \"{row}\"` under the file says that nobody is to take it"],
    };

    public static Diagnostic NoAmount(SourceSpan span, string line) => Diagnostic.Error(
        "FM3086", span, $"the values of `{line}` are words or days, which are neither above nor below what is expected",
        "remove the row; a note of the line can say what others think of it");

    public static Diagnostic NoSource(SourceSpan span, string line) => Diagnostic.Error(
        "FM5004", span, $"nothing says who expects this of `{line}`", "say in `source` where it comes from");

    public static Diagnostic NothingExpected(SourceSpan span) => Diagnostic.Error(
        "FM5086", span, "this row says nothing of what is expected: it needs a `mean` or a `median`", "write one of the two, or remove the row");

    public static Diagnostic NothingGuided(SourceSpan span) => Diagnostic.Error(
        "FM5086", span, "this row says nothing of what is expected: it needs a `value`, a `low` or a `high`",
        "where a company took back what it said, a later row without figures says so");

    public static Diagnostic Crossed(SourceSpan span, string low, string high) => Diagnostic.Error(
        "FM5086", span, $"the range runs from {low} to {high}, which is less", "`low` is the lower end, `high` the upper one, with their signs");

    public static Diagnostic OutOfRange(SourceSpan span, string text, string end, bool isBelow) => Diagnostic.Error(
        "FM5086", span, isBelow
            ? (Phrase)$"{text} is less than {end}, which this row says is the least"
            : $"{text} is more than {end}, which this row says is the greatest",
        "one of the two is of another line, another unit or another day");

    public static Diagnostic FigureAndRange(SourceSpan span) => Diagnostic.Error(
        "FM5086", span, "this row says a figure and a range, and only one of them can be meant",
        "leave `value` empty for a range, or `low` and `high` for a figure");

    public static Diagnostic NoCount(SourceSpan span, string text) => Diagnostic.Error(
        "FM5086", span, $"`{text}` is no number of analysts", "it is a whole number, 1 or more, or empty");

    public static Diagnostic Twice(SourceSpan span, string cell, SourceSpan first) => Diagnostic.Error(
        "FM5087", span, $"`{cell}` is expected twice on the same day",
        "keep one of the two, or give each its own day: the newest is in force", "what another provider says can stand in its `note`")
        .With(first, "the other is here");

    public static Diagnostic Undated(SourceSpan span, string cell, SourceSpan other) => Diagnostic.Error(
        "FM5087", span, $"this row has no date, and there is another one of `{cell}`: nothing says which of the two is newer",
        "write in `date` since when it stands, 2025-01-24")
        .With(other, "the other is here");

    private static IEnumerable<string> Members(PlanLine line) => line.Dimension!.Members.Take(MostMembers).Select(m => $"`{line.Name}.{m.Name}`");
}
