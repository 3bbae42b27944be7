using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;
using FinModel.Evaluation.Outcomes;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>One scenario, evaluated.</summary>
/// <param name="Result">The result.</param>
/// <param name="Timeline">The periods to show.</param>
/// <param name="Chosen">The lines asked for, or none.</param>
/// <param name="Statements">The statements asked for by name, or none.</param>
/// <param name="Changes">The changes on top of the scenario, as written.</param>
internal sealed record RunAnswer(ModelResult Result, Timeline Timeline, IReadOnlyList<LineChoice> Chosen, IReadOnlyList<string> Statements,
    IReadOnlyList<string> Changes) : Answer
{
    /// <inheritdoc/>
    public override Datum ToDatum(Words words)
    {
        var lines = Series().ToList();
        return Datum.Fields(
            ("model", Result.Plan.Name),
            ("scenario", Result.Scenario.Name),
            ("overrides", Datum.List(Changes)),
            ("periods",
                Datum.List(Timeline.Listed,
                    p => Datum.Fields(("id", p.Id), ("label", p.Label), ("estimate", p.IsEstimate), ("start", Day(p.Start)), ("end", Day(p.End))))),
            ("lines", Datum.List(lines, line => LineDatum.Of(line, Result.Plan, words))),
            ("checks", Datum.List(Result.Checks.Where(c => !c.Check.IsAudit), c => LineDatum.Of(c))),
            ("past", Datum.List(PrintedPast.Out(Result), c => LineDatum.Of(c))),
            ("otherwise", Datum.List(IsAsGiven ? PrintedPast.Otherwise(Result) : [], CheckAnswer.Item)),
            ("circles", Datum.List(OwnCircles, Circle)),
            ("faults", Datum.List(lines.SelectMany(line => line.Values.Where(v => v.Fault is not null).Select(v => (line, v))), f => Datum.Fields(
                ("id", f.line.Line.Name), ("member", f.line.Member?.Name), ("period", f.v.Key), ("reason", words.Say(f.v.Fault))))),
            ("expectations", Result.Plan.Expectations.Count == 0 ? Datum.Absent : ExpectationDatum.Of(Expectations, cell => Result[cell])),
            ("libraries", LineDatum.Libraries(Result.Plan)));
    }

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words)
    {
        string[] periods = ["all", .. Timeline.Listed.Select(p => p.Id)];
        yield return new Table(
            6,
            ["id", "member", "label", "statement", "unit", "kind", .. periods.Select(p => (Cell)p)],
            [.. Series().Select(s => new TableRow(
            [
                s.Line.Name, s.Member?.Name ?? "", words.Label(s.Line, s.Member), s.Line.Statement ?? "", UnitText.Stable(s.Line, s.Member, Result.Plan),
                LineDatum.Kind(s.Line),
                .. periods.Select(p => new Cell("", Datum.Of(s.Values.FirstOrDefault(v => v.Key == p)?.Value, s.Line))),
            ]))]);
    }

    /// <inheritdoc/>
    public override Document ToDocument(Words words)
    {
        var builder = new StatementsBuilder(Result, Timeline, words);
        var notes =
            Chosen.Count > 0
                ? []
                : (string[])[.. Aside(words), .. Holding(words), .. Unanswered(words), .. Circles(words), .. LibraryText.Replacements(Result.Plan, words)];
        return new Document(
        [
            new Title(words.Label(Result.Plan.Label), Subtitle(words)),
            .. Alerts(words).Select(text => new Sentence(text, Tone.Bad) { Wraps = false }),
            Chosen.Count > 0 ? builder.Build(Chosen) : builder.Build(Result.Plan.Statements.Where(IsShown)),
            .. ExpectationTable.Blocks(Expectations, [ExpectedValues.From(Result)], words),
            .. notes.Length > 0 ? [new Gap()] : Array.Empty<Block>(),
            .. notes.Select(text => new Sentence(text, Tone.Quiet) { Wraps = false }),
        ]);
    }

    // What was published is held against the model as it is, not as somebody changes it.
    private bool IsAsGiven => Changes.Count == 0 && Result.Scenario.Overrides.Count == 0;

    private static Datum Circle(CircleResult circle) => Datum.Fields(
        ("lines", Datum.List(circle.Circle.Cells.Concat(circle.Circle.Cuts).Select(c => c.Id).Distinct(StringComparer.Ordinal))),
        ("period", circle.Circle.Cuts[0].PeriodId),
        ("evaluations", circle.Evaluations),
        ("residual", circle.Residual),
        ("converged", circle.Converged));

    /// <summary>The lines asked for, with their values.</summary>
    public IEnumerable<LineSeries> Series()
    {
        var lines = Chosen.Count > 0 ? Chosen : LineChoice.All(Result.Plan).Where(l => Statements.Count == 0 || Statements.Contains(l.Line.Statement));
        var history = Timeline.Periods.Where(p => p.IsHistory).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return lines.Select(new SeriesReader(Result, [.. Timeline.Listed]).Read)
            .Select(s => s with { Values = [.. s.Values.Where(v => v.Value is not null || !history.Contains(v.Key))] });
    }

    // What is expected of what is shown.
    private ExpectationLayout Expectations => ExpectationLayout.Of(Result.Plan.Expectations, Enum.GetValues<ExpectationKind>(), cell =>
        Chosen.Count > 0 ? Chosen.Any(line => line.Holds(cell)) : Statements.Count == 0 || Statements.Contains(cell.Line.Statement));

    private bool IsShown(PlanStatement statement) => Statements.Count == 0 ? !statement.IsAside : Statements.Contains(statement.Name);

    private static string Day(DateOnly day) => CalendarDate.Text(CalendarDate.Number(day))!;

    /// <summary>Which scenario it is, with which changes, and in what.</summary>
    public string Subtitle(Words words)
    {
        var scenario =
            Result.Scenario.Name == PlanScenario.Base.Name
                ? words.Label(Result.Scenario.Label)
                : $"{words.Scenario} {Result.Scenario.Name}{words.Colon}{words.Label(Result.Scenario.Label)}";
        var changes = Changes.Count == 0 ? "" : $" · {words.Changes} {string.Join(words.Comma, Changes)}";
        return $"{scenario}{changes} · {UnitText.Basis(Result.Plan, words)}";
    }

    /// <summary>What must not be overlooked.</summary>
    public IEnumerable<string> Alerts(Words words) =>
    [
        .. Failing(c => c.IsRequired, words.Fails, words), .. PastText.Of(Result, words), .. IsAsGiven ? PastText.Otherwise(Result, words) : [],
        .. Failing(c => c.IsWarning, words.Warns, words),
        .. Result.Faults.Where(f => f.Cell.Timeline is null || f.Cell.Timeline == Timeline).GroupBy(f => (f.Cell.Id, Why: words.Say(f.Why)))
            .Select(g => $"{words.Faults}{words.Colon}{g.First().Cell}{words.AndMore(g.Count() - 1)}{words.Colon}{g.Key.Why}"),
    ];

    // A warning about what has no value trails the cause, which is told of by itself.
    private IEnumerable<string> Failing(Func<PlanCheck, bool> isAsked, string word, Words words) => Result.Checks
        .Where(c => isAsked(c.Check) && !c.Passed && (c.Check.IsRequired || double.IsFinite(c.Residual)))
        .Select(c => $"{Words.In(word, c.Instance.Period)}{words.Colon}{words.Label(c.Check.Label)}{Member(c.Instance.Member, words)} "
            + $"({c.Check.Condition}; {Sides(c)})");

    private static string Sides(CheckResult check)
    {
        var (left, right) = NumberText.Sides(check.Left, check.Right, check.Check);
        return $"{left} / {right}";
    }

    private static string Member(PlanMember? member, Words words) => member is null ? "" : $", {words.Label(member.Label)}";

    private IEnumerable<string> Aside(Words words)
    {
        var aside = Result.Plan.Statements.Where(s => s.IsAside && !IsShown(s)).Select(s => s.Name).ToList();
        return aside.Count == 0 || Statements.Count > 0 ? [] : [words.AlsoThere(string.Join(words.Comma, aside))];
    }

    // A check that warns is not counted where it does.
    private IEnumerable<string> Holding(Words words)
    {
        var checks = Result.Checks.Where(c => !c.Check.IsAudit).GroupBy(c => c.Check).ToList();
        var holding = checks.Count(c => c.All(r => r is { Passed: true, IsMeaningful: true }));
        return holding > 0 && checks.TrueForAll(c => c.Key.IsWarning || !c.Any(r => !r.Passed)) ? [words.ChecksHold(holding)] : [];
    }

    private IEnumerable<string> Unanswered(Words words) => Result.Checks
        .Where(c => !c.Check.IsAudit && !c.IsMeaningful)
        .GroupBy(c => c.Check)
        .Select(g => words.NotAsked(string.Join(words.Comma, g.Select(c => c.Instance.Period?.Label).OfType<string>().Distinct()))
            + $"{words.Colon}{words.Label(g.Key.Label)} ({g.Key.Condition})");

    // Those that formulas read of the base case beside these are no lines of their own.
    private IEnumerable<CircleResult> OwnCircles => Result.Circles.Where(c => c.Circle.Cuts[0].BaseOf is null);

    private IEnumerable<string> Circles(Words words) => OwnCircles
        .Where(c => c.Converged)
        .GroupBy(c => string.Join(words.Comma, c.Circle.Cuts.Select(cut => words.Label(cut.Line.Label)).Distinct(StringComparer.Ordinal)))
        .Select(g => words.Circle(g.Key, g.Count(), g.Sum(c => c.Evaluations), NumberText.Residual(g.Max(c => c.Residual))));
}
