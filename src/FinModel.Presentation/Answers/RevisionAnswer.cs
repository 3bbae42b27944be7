using FinModel.Analysis.Vintages;
using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>What was reported against what had been estimated, new estimates against old ones, and what the change of a line comes from.</summary>
/// <param name="Revision">The model against a vintage of its estimates.</param>
/// <param name="Chosen">The lines asked for, or none.</param>
/// <param name="Split">The change of the target, or of the line asked for; null where there is none.</param>
internal sealed record RevisionAnswer(Revision Revision, IReadOnlyList<LineChoice> Chosen, RevisionSplit? Split) : Answer
{
    private string Name => Revision.Vintage.Period;

    /// <summary>The line whose change is split where none is asked for: the first that the model sets off as the total of all time, such as a target
    /// price.</summary>
    public static PlanCell? Target(Plan plan) =>
        plan.Cells.FirstOrDefault(
            c => c.Period is null && c.Line.Hints.IsTotal && c.Origin == CellOrigin.Formula && c.Line.Display is not (Display.Band or Display.Date));

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum.Fields(
        ("model", Revision.Result.Plan.Name),
        ("vintage", Name),
        ("reported", Datum.List(Of(Revision.Reported, forPeople: false), new ReportedTable(Revision, words).ToDatum)),
        ("estimates", Datum.List(Of(Revision.Estimates, forPeople: false), cell => Fields(cell, "before", "now"))),
        ("change", Split is null ? Datum.Nothing : Change(Split)));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words) =>
    [
        new ReportedTable(Revision, words).ForPrograms(Of(Revision.Reported, forPeople: false)),
        Table(Of(Revision.Estimates, forPeople: false), words.Revision.Before, words.Revision.Now, words),
        .. Split is null ? [] : new[] { Parts(Split, words) },
    ];

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new(
    [
        .. Part(words.Revision.ReportedAgainstEstimates, Of(Revision.Reported, forPeople: true), new ReportedTable(Revision, words).Of, words),
        .. new ReportedTable(Revision, words).Computed(Of(Revision.Reported, forPeople: true)),
        .. new ReportedTable(Revision, words).Expected(Asked(Revision.Reported)),
        .. Part(words.Revision.NewAgainstOldEstimates(Name), Of(Revision.Estimates, forPeople: true),
            cells => Table(cells, words.Revision.Before, words.Revision.Now, words), words),
        .. Split is null ? [] : Whence(Split, words),
    ]);

    private static IEnumerable<Block> Part(string heading, IReadOnlyList<RevisedCell> cells, Func<IReadOnlyList<RevisedCell>, Table> table, Words words) =>
        [new Heading(heading), cells.Count > 0 ? table(cells) : new Sentence(words.Revision.NothingChanged)];

    /// <summary>A cell before and now, for programs.</summary>
    public static FieldsDatum Fields(RevisedCell cell, string before, string now) => LineDatum.Of(cell.Cell).With(
        (before, Datum.Of(cell.Before, cell.Cell.Line)), (now, Datum.Of(cell.Now, cell.Cell.Line)), ("difference", cell.Now - cell.Before));

    private static Datum Change(RevisionSplit split) => Fields(split.Line, "before", "now").With(
        ("figures", split.ByFigures),
        ("method", Contributions.Method(split.ByInputs)),
        ("inputs", Contributions.ToDatum(split.ByInputs)));

    /// <summary>Cells before and now, and how far that is apart.</summary>
    public static Table Table(IReadOnlyList<RevisedCell> cells, string before, string now, Words words)
    {
        var figures = new Figures(words);
        return new Table(2, [new Cell(words.Line, "Line"), new Cell(words.Period, "Period"), before, now, words.Revision.Difference, "%"],
            [.. cells.Select(c => new TableRow(
        [
            new Cell(words.Label(c.Cell.Line, c.Cell.Member), c.Cell.Id) { Origin = c.Cell },
            new Cell(c.Cell.Period is null ? "" : c.Cell.PeriodId, c.Cell.PeriodId),
            figures.Of(c.Before, c.Cell.Line),
            figures.Of(c.Now, c.Cell.Line),
            figures.Difference(c.Now - c.Before, c.Cell.Line),
            Figures.Change(c.Before, c.Now, c.Cell.Line),
        ]))]);
    }

    private static IEnumerable<Block> Whence(RevisionSplit split, Words words)
    {
        var (figures, line) = (new Figures(words), split.Line.Cell.Line);
        return
        [
            new Heading(words.Revision.WhatChanged(words.Label(split.Line.Cell))),
            new Sentence(words.Revision.ChangedFrom(words.Label(split.Line.Cell), figures.Text(split.Line.Before, line), figures.Text(split.Line.Now, line))),
            Parts(split, words),
        ];
    }

    private static Table Parts(RevisionSplit split, Words words)
    {
        var (figures, line) = (new Figures(words), split.Line.Cell.Line);
        var change = split.Line.Now - split.Line.Before;
        return new Table(1, [new Cell(words.Revision.WhatMoved, "What"), new Cell(words.Contribution, "Contribution")],
        [
            new TableRow([new Cell(words.Revision.ReportedFigures, "figures"), figures.Difference(split.ByFigures, line)]),
            .. Contributions.Shown(split.ByInputs, change)
                .Select(p => new TableRow([new Cell(words.Label(p.Input.Label), p.Input.Name), figures.Difference(p.Amount, line)])),
            new TableRow([new Cell(words.All, "all"), figures.Difference(change, line)]),
        ]);
    }

    private List<RevisedCell> Asked(IEnumerable<RevisedCell> cells) => [.. cells.Where(c => Chosen.Count == 0 || Chosen.Any(line => line.Holds(c.Cell)))];

    // The lines asked for; for programs otherwise all, and for people the key lines, reported in the period and in the longest ones there are, and
    // estimates that print another figure in the longest; of a model without totals, every line.
    private IReadOnlyList<RevisedCell> Of(IEnumerable<RevisedCell> cells, bool forPeople)
    {
        var asked = Asked(cells);
        if (!forPeople || Chosen.Count > 0)
        {
            return asked;
        }

        var widest = Revision.Result.Plan.Timelines.Max(t => t.Frequency);
        var isOverall = asked.Exists(c => c.Cell.Timeline?.Frequency == widest);
        bool IsShown(RevisedCell cell) => !isOverall || cell.Cell.Timeline is null || cell.Cell.Timeline.Frequency == widest || cell.Cell.PeriodId == Name;
        var shown = asked.Where(c => !c.Cell.Line.Hints.IsHidden && IsShown(c) && (c.Cell.Period is { IsEstimate: false } || PrintsAnother(c))).ToList();
        var key = KeyLines.Among(shown, c => c.Cell.Line, Revision.Result.Plan);
        return key.Count > 0 ? key : shown;
    }

    private static bool PrintsAnother(RevisedCell cell)
    {
        var figures = new Figures(Words.Of("en"));
        return figures.Text(cell.Before, cell.Cell.Line) != figures.Text(cell.Now, cell.Cell.Line);
    }
}
