using FinModel.Analysis;
using FinModel.Analysis.Comparisons;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Scenarios side by side.</summary>
/// <param name="Cases">The scenarios; the others are compared with the first.</param>
/// <param name="Results">Their results.</param>
/// <param name="Chosen">The lines asked for, or none.</param>
/// <param name="Splits">By scenario, what its difference from the first one comes from.</param>
internal sealed record ComparisonAnswer(
    IReadOnlyList<ScenarioCase> Cases, IReadOnlyList<ModelResult> Results, IReadOnlyList<LineChoice> Chosen,
    IReadOnlyList<(string Name, Attribution Split)> Splits) : Answer
{
    private Plan Plan => Results[0].Plan;

    private IEnumerable<string> Names => Cases.Select(c => c.Name);

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum.Fields(
        ("model", Plan.Name),
        ("scenarios", Datum.List(Names)),
        ("lines", Datum.List(Cells(forPeople: false), cell => LineDatum.Of(cell).With(
            ("values",
                new FieldsDatum([.. Cases.Zip(Results).DistinctBy(c => c.First.Name).Select(c => (c.First.Name, Datum.Of(c.Second[cell], cell.Line)))]))))),
        ("attributions", Splits.Count == 0 ? Datum.Absent : Datum.List(Splits, s => Split(Cases[0].Name, s.Name, s.Split))));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words) => [Table(Cells(forPeople: false), words), .. Splits.Select(s => Parts(s.Split, words))];

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new([.. Differences([.. Cells(forPeople: true)], words), .. Splits.SelectMany(s => (Block[])
    [
        new Gap(),
        new Sentence(words.SplitOver(
            words.Label(s.Split.Cell), new Figures(words).Text(s.Split.From, s.Split.Cell.Line), Cases[0].Name,
            new Figures(words).Text(s.Split.To, s.Split.Cell.Line), s.Name,
            s.Split.Method == AttributionMethod.Shapley)),
        Parts(s.Split, words),
    ])]);

    private IEnumerable<Block> Differences(IReadOnlyList<PlanCell> cells, Words words) =>
        cells.Count > 0 || Splits.Count > 0 ? [Table(cells, words)] : [new Sentence(words.NothingDiffers(string.Join(words.And, Names)))];

    private static Datum Split(string from, string to, Attribution split) => LineDatum.Of(split.Cell).With(
        ("from", from),
        ("to", to),
        ("difference", split.To - split.From),
        ("method", Contributions.Method(split)),
        ("parts", Contributions.ToDatum(split)));

    private static Table Parts(Attribution split, Words words)
    {
        var (figures, line) = (new Figures(words), split.Cell.Line);
        return new Table(
            1, [new Cell(words.Input, "Input"), new Cell(words.Contribution, "Contribution")],
            [
                .. Contributions.Shown(split, split.To - split.From)
                    .Select(p => new TableRow([words.Label(p.Input.Label), figures.Difference(p.Amount, line)])),
                new TableRow([new Cell(words.All, "all"), figures.Difference(split.Parts.Sum(p => p.Amount), line)]),
            ]);
    }

    private Table Table(IEnumerable<PlanCell> cells, Words words)
    {
        var (figures, names) = (new Figures(words), Names.ToList());
        TableRow Row(PlanCell cell)
        {
            var values = Results.Select(r => r[cell]).ToList();
            return new TableRow(
            [
                new Cell(words.Label(cell.Line, cell.Member), cell.Id) { Origin = cell }, new Cell(cell.Period is null ? "" : cell.PeriodId, cell.PeriodId),
                .. Results.Select(r => figures.Of(r, cell)),
                .. values.Skip(1).SelectMany(v => new[] { figures.Difference(v - values[0], cell.Line), Figures.Change(values[0], v, cell.Line) }),
            ]);
        }

        return new Table(
            2, [new Cell(words.Line, "Line"), new Cell(words.Period, "Period"), .. names.Select(n => (Cell)n),
                .. names.Skip(1).SelectMany(n => new Cell[] { $"{n} - {names[0]}", "%" })],
            [.. cells.Select(Row)])
        {
            // The values first, and where there is no room for all, the differences below them.
            Together = column => column == 2 ? names.Count : 2,
        };
    }

    private IEnumerable<PlanCell> Differing(IReadOnlyList<PlanCell> cells)
    {
        var key = KeyLines.Among(cells, c => c.Line, Plan);
        var computed = cells.Where(c => c.Origin != CellOrigin.Input && !c.Line.Hints.IsHidden).ToList();
        return key.Count > 0 ? key : computed.Count > 0 ? computed : cells;
    }

    // The cells of the lines asked for; for programs otherwise all, and for people the key lines that differ or, of a model without totals that do, every line.
    private IEnumerable<PlanCell> Cells(bool forPeople)
    {
        var shown = Plan.Cells.Where(c => c.IsOwn && (c.Period is null || (c.Timeline == Plan.Timeline && c.Period.IsShown)));
        return Chosen.Count > 0
            ? shown.Where(c => Chosen.Any(line => line.Holds(c)) && (!forPeople || c.Period is null or { IsEstimate: true }))
            : forPeople ? Differing([.. shown.Where(c => Results.Any(r => !r[c].Equals(Results[0][c])))])
            : shown;
    }
}
