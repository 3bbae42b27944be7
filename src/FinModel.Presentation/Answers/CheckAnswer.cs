using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Evaluation.Outcomes;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>All that <c>check</c> finds out: the tie-out, and the integrity checks of every scenario. Its counts for programs are of forecast cells,
/// those that were compared; history has its own.</summary>
/// <param name="Result">The scenario that is tied out.</param>
/// <param name="TieOut">The tie-out.</param>
/// <param name="Scenarios">Every scenario's result.</param>
internal sealed record CheckAnswer(ModelResult Result, TieOutReport TieOut, IReadOnlyList<ModelResult> Scenarios) : Answer
{
    /// <summary>All that can become of a printed figure, in the order in which it is said.</summary>
    public static readonly IReadOnlyList<TieOutStatus> Statuses =
        [TieOutStatus.Reproduced, TieOutStatus.Given, TieOutStatus.NotComputed, TieOutStatus.Explained, TieOutStatus.Unexplained];

    /// <summary>Whether nothing is unexplained and every check holds.</summary>
    public bool Passed => TieOut.Passed && Scenarios.All(s => Failures(s).Count == 0);

    /// <summary>The integrity checks of a scenario.</summary>
    public static IReadOnlyList<CheckResult> Checks(ModelResult scenario) => [.. scenario.Checks.Where(c => !c.Check.IsAudit)];

    /// <summary>Those that do not hold and must.</summary>
    public static IReadOnlyList<CheckResult> Failures(ModelResult scenario) => [.. Checks(scenario).Where(c => c.Check.IsRequired && !c.Passed)];

    /// <summary>Those that warn.</summary>
    public static IReadOnlyList<CheckResult> Warnings(ModelResult scenario) => [.. Checks(scenario).Where(c => c.Check.IsWarning && !c.Passed)];

    /// <summary>Those that ask of values that mean nothing.</summary>
    public static IReadOnlyList<CheckResult> Unanswered(ModelResult scenario) => [.. Checks(scenario).Where(c => !c.IsMeaningful)];

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum.Fields(("model", Result.Plan.Name), ("scenario", Result.Scenario.Name))
        .With(Counts([.. TieOut.Estimates]).Items)
        .With(
            ("history", Counts([.. TieOut.Items.Where(i => !i.Printed.IsEstimate)])),
            ("passed", Passed),
            Items(TieOut),
            ("target", TieOut.Target is { } target ? Target(target) : Datum.Nothing),
            Contradictions(TieOut, words),
            Stale(TieOut),
            ("checks", Datum.List(Scenarios.SelectMany(s => Checks(s).Select(c => LineDatum.Of(c, s.Scenario.Name))))));

    /// <summary>The figures of a report, for programs.</summary>
    public static (string, Datum) Items(TieOutReport report) => ("items", Datum.List(report.Items, Item));

    /// <summary>Where the source disagrees with itself, for programs.</summary>
    public static (string, Datum) Contradictions(TieOutReport report, Words words) =>
        ("contradictions", Datum.List(report.Contradictions, c => Contradiction(c, words)));

    /// <summary>What explains nothing any more, for programs.</summary>
    public static (string, Datum) Stale(TieOutReport report) => ("stale",
        Datum.List(report.Stale, s => Datum.Fields(("subject", s.Subject), ("period", s.PeriodId), ("cause", s.Cause), ("place", s.Span.ToString()))));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words)
    {
        string[] names = ["table", "row", "period", "printed", "value", "status", "cause", "id", "member", "estimate", "place"];
        yield return new Table(names.Length, [.. names.Select(n => (Cell)n)], [.. TieOut.Items.Select(i => new TableRow([.. ((Datum[])
        [
            i.Printed.Table, i.Printed.Row, i.Printed.PeriodId, i.Printed.Text, Datum.Of(i.Value, i.Printed.Line), Status(i.Status), i.Cause,
            i.Printed.Line.Name, i.Printed.Member?.Name,
            i.Printed.IsEstimate, i.Printed.Span.ToString(),
        ]).Select(d => new Cell("", d))]))]);
    }

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new CheckPage(this, words).Build();

    private static string Status(TieOutStatus status) => status switch
    {
        TieOutStatus.Given => "given",
        TieOutStatus.Reproduced => "reproduced",
        TieOutStatus.NotComputed => "not_computed",
        TieOutStatus.Explained => "explained",
        _ => "unexplained",
    };

    private static FieldsDatum Counts(IReadOnlyList<TieOutItem> items) => Datum.Fields(
        [("cells", items.Count(i => i.Status is TieOutStatus.Reproduced or TieOutStatus.Explained or TieOutStatus.Unexplained)),
            .. Statuses.Select(s => (Status(s), (Datum)items.Count(i => i.Status == s)))]);

    /// <summary>A figure beside the model's, for programs.</summary>
    public static Datum Item(TieOutItem item) => Datum.Fields(
        ("table", item.Printed.Table),
        ("row", item.Printed.Row),
        ("period", item.Printed.PeriodId),
        ("printed", item.Printed.Text),
        ("sum_of", item.Printed.Parts.Count > 1 ? PrintedPart.Sum(item.Printed.Parts) : Datum.Absent),
        ("value", Datum.Of(item.Value, item.Printed.Line)),
        ("status", Status(item.Status)),
        ("cause", item.Cause),
        ("value_as_printed", Datum.Of(item.ValueInPrintedUnits, item.Printed.Line)),
        ("id", item.Printed.Line.Name),
        ("member", item.Printed.Member?.Name),
        ("estimate", item.Printed.IsEstimate),
        ("place", item.Printed.Span.ToString()));

    private static Datum Target(TieOutItem target) => Datum.Fields(
        ("id", target.Printed.Line.Name),
        ("published", Datum.Of(target.Printed.Value, target.Printed.Line)),
        ("value", Datum.Of(target.Value, target.Printed.Line)),
        ("passed", target.Status == TieOutStatus.Reproduced));

    private static Datum Contradiction(Contradiction contradiction, Words words) => Datum.Fields(
        ("title", words.Label(contradiction.Title)),
        ("audit", contradiction.Audit?.Name),
        ("period", contradiction.PeriodId),
        ("left", Datum.Of(contradiction.Left, contradiction.IsOfDates)),
        ("right", Datum.Of(contradiction.Right, contradiction.IsOfDates)),
        ("cause", contradiction.Cause is { } cause ? words.Label(cause) : Datum.Nothing),
        ("place", contradiction.Span.ToString()));
}
