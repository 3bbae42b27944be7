using FinModel.Compiler.Plans;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Values beside what is expected of them, as tables for people: a row for each cell, and where there is no room for that, a row for each
/// expectation of it.</summary>
internal sealed class ExpectationTable(IReadOnlyList<ExpectationRow> rows, IReadOnlyList<ExpectedValues> values, Words words)
{
    private const int ColumnsOfGap = 2;

    private readonly Figures _figures = new(words);
    private readonly ExpectationText _text = new(words);
    private readonly IReadOnlyList<ExpectationKind> _kinds = ExpectationLayout.Kinds(rows);

    private bool IsOfSeveral => values.Count > 1;

    /// <summary>What the values are, where they are of one scenario.</summary>
    private string Value => rows[0].IsReported ? words.Revision.Actual : words.Revision.Estimated;

    /// <summary>Estimates and reported figures, each under its heading; nothing where nothing is expected.</summary>
    public static IEnumerable<Block> Blocks(ExpectationLayout layout, IReadOnlyList<ExpectedValues> values, Words words) => layout.Parts.SelectMany(
        rows => (Block[])
    [
        new Heading(rows[0].IsReported ? words.Expectation.ReportedAgainst : words.Expectation.EstimatesAgainst),
        // What has been reported is the same in every scenario.
        new ExpectationTable(rows, rows[0].IsReported ? [values[0]] : values, words).Wide(),
    ]);

    // What each cell is in every scenario, and how far each is from what is expected.
    private Table Wide() => new(
        2,
        [
            new Cell(words.Line, "Line"), new Cell(words.Period, "Period"), .. values.Select(v => (Cell)(IsOfSeveral ? v.Name : Value)),
            .. _kinds.SelectMany(kind => (Cell[])[words.Expectation.Kind(kind), .. values.SelectMany(v => Headings(v, kind))]),
        ],
        [.. rows.Select(row => new TableRow(
        [
            Label(row.Cell), new Cell(PeriodOf(row.Cell), row.Cell.PeriodId), .. values.Select(v => _figures.Of(v.Of(row.Cell), row.Cell.Line)),
            .. _kinds.SelectMany(kind => row.Of(kind) is { } expectation
                ? [_text.Figure(expectation), .. values.SelectMany(v => _text.Gap(expectation, v.Of(row.Cell)))]
                : Enumerable.Repeat(Cell.Empty, 1 + (ColumnsOfGap * values.Count))),
        ]))])
    {
        Narrower = Narrow,
    };

    private IEnumerable<Cell> Headings(ExpectedValues of, ExpectationKind kind) =>
        [IsOfSeveral ? $"{of.Name} - {words.Expectation.Kind(kind)}" : words.Expectation.Difference, words.Expectation.Result];

    // The line above its periods, and every expectation in a row of its own.
    private Table Narrow() => new(
        2,
        [
            new Cell(words.Line, "Line"), new Cell("", "Against"), Value, words.Expectation.Expected,
            words.Expectation.Difference, words.Expectation.Result,
        ],
        [.. rows.GroupBy(r => (r.Cell.Line, r.Cell.Member)).SelectMany(line => line.SelectMany(NarrowRows).Prepend(
            new TableRow([Label(line.First().Cell), .. Enumerable.Repeat(Cell.Empty, 3 + ColumnsOfGap)])))]);

    private IEnumerable<TableRow> NarrowRows(ExpectationRow row) =>
        from v in values
        from of in _kinds.Select(row.Of).OfType<PlanExpectation>().Index()
        let name = string.Join(words.Comma, new[] { PeriodOf(row.Cell), IsOfSeveral ? v.Name : "" }.Where(t => t.Length > 0))
        select new TableRow(
        [
            of.Index == 0 ? $"  {name}" : Cell.Empty, words.Expectation.Kind(of.Item.Kind),
            of.Index == 0 ? _figures.Of(v.Of(row.Cell), row.Cell.Line) : Cell.Empty, _text.Figure(of.Item), .. _text.Gap(of.Item, v.Of(row.Cell)),
        ]);

    private Cell Label(PlanCell cell) => new(words.Label(cell.Line, cell.Member), cell.Id) { Origin = cell };

    private static string PeriodOf(PlanCell cell) => cell.Period is null ? "" : cell.PeriodId;
}
