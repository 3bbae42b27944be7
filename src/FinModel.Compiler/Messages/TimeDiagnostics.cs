using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with periods, rules and circles (FM4xxx).</summary>
internal static class TimeDiagnostics
{
    public static Diagnostic NoRule(SourceSpan span, string line, Phrase periods) => Diagnostic.Error(
        "FM4001", span, $"`{line}` has no rule for {periods}", "add `estimate FORMULA` under it, or a `rule` in the model");

    public static Diagnostic NoValueToStartFrom(SourceSpan span, string cell, string missing) => Diagnostic.Error(
        "FM4002", span, $"`{cell}` cannot be computed: it needs `{missing}`, which has no value",
        $"give `{missing}` a value by a table or a rule, or `{cell}` a rule of its own");

    public static Diagnostic NeedsWhatMayBeBlank(SourceSpan span, string cell, string blank) => Diagnostic.Error(
        "FM4030", span, $"`{cell}` needs `{blank}`, which is blank",
        "leave it out by a condition (`average(x where …)`, `if(given(x), …, …)`), or say `optional` behind the label of what may be blank with it");

    public static Diagnostic NothingThere(SourceSpan span, string cell, Phrase missing, Period? earlier) => Diagnostic.Error(
        "FM4002", span, $"`{cell}` cannot be computed: it needs {missing}", earlier is null
            ? (Phrase)$"give `{cell}` a rule of its own"
            : $"give `{cell}` a rule of its own, or the timeline more periods: `before {earlier}A`");

    public static Diagnostic OutsideTimeline(SourceSpan span, string period, IReadOnlyList<Timeline> timelines) => Diagnostic.Error(
        "FM4003", span, $"{period} is not on a timeline of this model",
        [.. timelines.Take(2).Select(t => (Phrase)$"{t.Name} runs from {t.Periods[0].Id} to {t.Periods[^1].Id}")]);

    public static Diagnostic VariesOverTime(SourceSpan span, string line) => Diagnostic.Error(
        "FM4004", span, $"`{line}` has a value for each period; say which one", $"write `{line}[2025]` or `{line}[first_estimate]`");

    public static Diagnostic UndeclaredCircle(SourceSpan span, Phrase path, string suggestion) => Diagnostic.Error(
        "FM4005", span, $"these lines depend on each other: {path}", $"if that is meant, declare it with `circle {suggestion}`");

    public static Diagnostic DependsOnItself(SourceSpan span, string cell, string line) => Diagnostic.Error(
        "FM4005", span, $"`{cell}` depends on itself",
        $"its value in the last period is `{line}[-1]`; if it is meant to depend on itself, declare `circle {line}`");

    public static Diagnostic CircleRemains(SourceSpan span, string cut, Phrase path) => Diagnostic.Error(
        "FM4006", span, $"a circle is left when `{cut}` is cut: {path}", "declare a `circle` for one of these lines as well");

    public static Diagnostic NotConsecutive(SourceSpan span, Period period, Period last) => Diagnostic.Error(
        "FM4007", span, $"{period} does not follow {last}", $"the next period is {last.Plus(1)}");

    public static Diagnostic ActualAfterEstimate(SourceSpan span, string period) => Diagnostic.Error(
        "FM4008", span, $"{period} is actual, but an estimate stands before it", "actual periods come first");

    public static Diagnostic RuleOnConstant(SourceSpan span, string line) => Diagnostic.Error(
        "FM4009", span, $"`{line}` is constant, so it has one rule", "write `= FORMULA`, which is for all time");

    public static Diagnostic PeriodOnConstant(SourceSpan span, string line) => Diagnostic.Error(
        "FM4010", span, $"`{line}` is constant: it has no periods", $"write `{line}` alone");

    public static Diagnostic NothingKnown(SourceSpan span, string line) => Diagnostic.Error(
        "FM4011", span, $"`{line}` has no rule and no value", "add `= FORMULA`");

    public static Diagnostic NotACircle(SourceSpan span, string line) => Diagnostic.Warning(
        "FM4012", span, $"`{line}` is declared as a circle, but it is on none", "remove the declaration");

    public static Diagnostic Contradiction(SourceSpan span, TimelinePeriod period, TimelinePeriod other, SourceSpan otherSpan) => Diagnostic.Error(
        "FM4020", span,
        period.Period.Frequency > other.Period.Frequency
            ? (Phrase)$"{period.Label} is {State(period)}, but {other.Label}, a part of it, is {State(other)}"
            : $"{period.Label} is {State(period)}, but {other.Label}, of which it is a part, is {State(other)}",
        "a period is over when its last part is")
        .With(otherSpan, "the other timeline");

    public static Diagnostic RuleInView(SourceSpan span, string period, string view, string calculating) => Diagnostic.Error(
        "FM4021", span, $"{period} is a period of `{view}`, which follows from `{calculating}`; rules are for the periods of `{calculating}`",
        $"give the rule for periods of `{calculating}`, or declare `{view}` first, so that it calculates");

    public static Diagnostic BackwardRange(SourceSpan span, string from, string to) => Diagnostic.Error(
        "FM4022", span, $"the periods run from {from} back to {to}, so that there are none", $"write {to}..{from}");

    public static Diagnostic MixedRange(SourceSpan span, string from, string to) => Diagnostic.Error(
        "FM4070", span, $"{from} and {to} are periods of different timelines: a range runs over one", "write both ends as periods of the same length");

    public static Diagnostic SameLength(SourceSpan span, string name, string other) => Diagnostic.Error(
        "FM4013", span, $"the periods of `{name}` are as long as those of `{other}`; a timeline is for each length", $"add the periods to `{other}`");

    public static Diagnostic OtherYearEnd(SourceSpan span, SourceSpan first) => Diagnostic.Error(
        "FM4060", span, "another timeline says that the years end otherwise", "say it once, for all timelines").With(first, "here");

    public static Diagnostic MonthsOfOtherYears(SourceSpan span, SourceSpan yearEnd) => Diagnostic.Error(
        "FM4061", span, "no months make up a year that ends within one", "calculate in quarters").With(yearEnd, "the year's end");

    private static Phrase State(TimelinePeriod period) => period.IsEstimate ? (Phrase)"an estimate" : "over";
}
