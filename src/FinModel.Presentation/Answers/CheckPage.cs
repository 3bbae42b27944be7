using System.Globalization;
using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Evaluation;
using FinModel.Evaluation.Outcomes;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>What <c>check</c> tells people.</summary>
internal sealed class CheckPage(CheckAnswer report, Words words)
{
    private readonly CheckWords _say = words.Check;

    public Document Build() => new(
        [new Title(words.Label(report.Result.Plan.Label), $"{_say.Title} · {report.Result.Scenario.Name}"), .. Unexplained(),
            .. report.TieOut.Items.Count == 0 ? [new Sentence(_say.NothingPrinted)] : Tables(), .. Explained(), .. Contradictions(), .. Stale(), .. Targets(),
            .. Scenarios()]);

    /// <summary>Only what speaks against the model.</summary>
    public IEnumerable<Block> Disagreements() =>
        [.. Unexplained(), .. Contradictions(), .. Stale(), .. report.Scenarios.SelectMany(Failures)];

    private IEnumerable<Block> Tables()
    {
        var items = report.TieOut.Items;
        yield return new Heading(_say.Tables);
        yield return Table(
            [_say.File, _say.Cells, _say.Estimates, _say.Reproduced, _say.Given, _say.NotComputed, _say.Explained, _say.Unexplained],
            [.. items.GroupBy(i => i.Printed.Table).Select(table => Row(table.Key, [.. table])), Row(_say.Total, items)], 1);
        foreach (var sentence in Counted(report.TieOut, _say))
        {
            yield return new Sentence(sentence);
        }
    }

    /// <summary>What became of the printed figures, those of the forecast and those of the past.</summary>
    public static IEnumerable<string> Counted(TieOutReport report, CheckWords words) =>
        report.Items.GroupBy(i => i.Printed.IsEstimate).OrderByDescending(g => g.Key).Select(items => words.Counted(items.Key, items.Count(),
            CheckAnswer.Statuses.Select(s => (Status: s, Count: Count(items, s))).Where(c => c.Count > 0 || IsAlwaysSaid(c.Status))));

    // What is not there is news of these.
    private static bool IsAlwaysSaid(TieOutStatus status) => status is TieOutStatus.Reproduced or TieOutStatus.Explained or TieOutStatus.Unexplained;

    private static Table Table(IReadOnlyList<Cell> headings, IReadOnlyList<TableRow> rows, int textColumns) => new(textColumns, headings, rows);

    private static Tone Of(bool isBad) => isBad ? Tone.Bad : Tone.Plain;

    private static TableRow Row(string name, IReadOnlyList<TieOutItem> items) => new(
        [
            name, Text(items.Count), Text(items.Count(i => i.Printed.IsEstimate)), Text(Count(items, TieOutStatus.Reproduced)),
            Text(Count(items, TieOutStatus.Given)),
            Text(Count(items, TieOutStatus.NotComputed)), Text(Count(items, TieOutStatus.Explained)), Text(Count(items, TieOutStatus.Unexplained)),
        ],
        Of(items.Any(i => i.IsFailure)));

    // Bad news first, each with its place, so that an editor can jump there.
    private IEnumerable<Block> Unexplained()
    {
        var items = report.TieOut.Items.Where(i => i.IsFailure).ToList();
        return items.Count == 0 ? [] :
        [
            new Heading(_say.UnexplainedHeading(items.Count)),
            .. items.Select(
                i => new Sentence(
                    $"  {i.Printed.Span}: {i.Printed.RowLabel}{words.Clause}{i.Printed.PeriodId}{words.Colon}"
                        + $"{words.AsWritten(i.Printed.Provenance)} {PrintedBeside.Text(i.Printed)}{words.Clause}{_say.Model} {Value(i)} ({Id(i)})",
                    Tone.Bad)),
        ];
    }

    private IEnumerable<Block> Explained()
    {
        var items = report.TieOut.Items.Where(i => i.Status == TieOutStatus.Explained).ToList();
        if (items.Count == 0)
        {
            yield break;
        }

        yield return new Heading(_say.ExplainedHeading(items.Count));
        foreach (var group in items.GroupBy(i => i.Cause))
        {
            yield return new Sentence($"  {group.Key}");
            yield return Table(
                ["    ", _say.Row, _say.Period, _say.Printed, _say.Model],
                [.. group.Select(i => new TableRow(
                    ["    " + i.Printed.Table, i.Printed.RowLabel, i.Printed.PeriodId, PrintedBeside.Text(i.Printed), Modelled(i)]))], 3);
        }
    }

    private IEnumerable<Block> Contradictions()
    {
        var all = report.TieOut.Contradictions;
        if (all.Count == 0)
        {
            yield break;
        }

        yield return new Heading(_say.ContradictionsHeading(all.Count, all.Count(c => !c.IsExplained)));
        foreach (var group in all.GroupBy(c => c.Cause))
        {
            yield return new Sentence($"  {(group.Key is { } cause ? words.Label(cause) : _say.NoCause)}", Of(group.Key is null));
            yield return Table(
                ["    " + _say.Contradiction, _say.Period, "", ""],
                [.. group.Select(
                    c => new TableRow(["    " + words.Label(c.Title), c.PeriodId == "all" ? "" : c.PeriodId, Left(c), Right(c)], Of(group.Key is null)))], 2);
        }
    }

    private static string Left(Contradiction contradiction) =>
        contradiction.Printed is [var first, ..] ? PrintedBeside.Text(first, contradiction.Printed) : Side(contradiction.Left, contradiction.Sides);

    // Where two tables print different figures, both are shown as printed, in one unit; a sum of parts is not printed.
    private static string Right(Contradiction contradiction) =>
        contradiction.Printed is [_, var second] ? PrintedBeside.Text(second, contradiction.Printed) : Side(contradiction.Right, contradiction.Sides);

    private IEnumerable<Block> Stale() => report.TieOut.Stale.Count == 0 ? [] :
    [
        new Heading(_say.StaleHeading),
        .. report.TieOut.Stale.Select(s => new Sentence($"  {s.Span}: {s.Subject}{words.Clause}{s.PeriodId}{words.Colon}{s.Cause}")),
    ];

    private IEnumerable<Block> Targets()
    {
        var targets = report.TieOut.Targets.DistinctBy(t => (t.Printed.Line, t.Printed.Text)).ToList();
        return targets.Count == 0 ? [] :
        [
            new Heading(_say.Targets),
            Table(
                [words.Line, _say.Published, _say.Model, ""],
                [.. targets.Select(
                    t => new TableRow([words.Label(t.Printed.Line.Label) + InUnit(t.Printed), t.Printed.Text, Modelled(t), _say.Status(t.Status)],
                        Of(t.IsFailure)))],
                1),
        ];
    }

    // In what a figure is printed, where that is not in its characters.
    private string InUnit(PrintedCell printed)
    {
        var (unit, worth) = (UnitText.Shown(printed.Line, printed.Member, report.Result.Plan, words), Math.Abs(printed.PrintedUnit));
        return unit is "" or "%" ? "" : words.Comma + (worth == 1 ? unit : $"{worth.ToString("#,##0.######", CultureInfo.InvariantCulture)} × {unit}");
    }

    private IEnumerable<Block> Scenarios()
    {
        yield return new Heading(_say.Checks);
        foreach (var text in PastText.Of(report.Result, words))
        {
            yield return new Sentence($"  {text}", Tone.Bad);
        }

        foreach (var scenario in report.Scenarios)
        {
            var checks = CheckAnswer.Checks(scenario);
            var (failures, warnings, unanswered) = (CheckAnswer.Failures(scenario), CheckAnswer.Warnings(scenario), CheckAnswer.Unanswered(scenario));
            var name = scenario.Scenario.Name.PadRight(report.Scenarios.Max(s => s.Scenario.Name.Length));
            yield return new Sentence(
                $"  {name}  {_say.Hold(CheckCount.Of(checks), scenario.Circles.Count, scenario.Faults.Count)}", Of(failures.Count > 0));
            foreach (var failure in failures.Concat(warnings))
            {
                yield return Failure(failure);
            }

            foreach (var check in unanswered)
            {
                yield return new Sentence(
                    $"    {words.NotAsked(check.Instance.Period?.Label ?? "")}{words.Colon}{words.Label(check.Check.Label)} ({check.Check.Condition})");
            }
        }
    }

    // What the model has, which leads to why.
    private static Cell Modelled(TieOutItem item) => new(Value(item), Value(item)) { Origin = item.Printed.Cell };

    private IEnumerable<Block> Failures(ModelResult scenario) => CheckAnswer.Failures(scenario).Select(Failure);

    private Sentence Failure(CheckResult failure)
    {
        var check = failure.Check;
        var fails = Words.In(check.IsWarning ? words.Warns : words.Fails, failure.Instance.Period);
        var (left, right) = (Side(failure.Left, check.Sides), Side(failure.Right, check.Sides));
        return new Sentence($"    {fails}{words.Colon}{words.Label(check.Label)} ({check.Condition}; {left} / {right})", Tone.Bad);
    }

    // Two decimals more than were printed: enough to see why it is not the same figure.
    private static string Value(TieOutItem item)
    {
        if (item.ValueInPrintedUnits is not { } value)
        {
            return "–";
        }

        if (NumberText.Word(value, item.Printed.Line) is { } word)
        {
            return word;
        }

        return NumberText.Printed(value, PrintedBeside.Decimals(item.Printed) + 2, PrintedBeside.IsPercent(item.Printed) ? "%" : "");
    }

    private static string Side(double value, Display sides) => sides switch
    {
        Display.Date => CalendarDate.Text(value) ?? NumberText.Missing,
        Display.Percent => NumberText.Printed(value * 100, 2, "%"),
        _ => NumberText.Printed(value, Math.Abs(value) >= 1000 ? 2 : 4, ""),
    };

    private static string Id(TieOutItem item) => item.Printed.Cell?.ToString() ?? item.Printed.Line.Name;

    private static int Count(IEnumerable<TieOutItem> items, TieOutStatus status) => items.Count(i => i.Status == status);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
