using FinModel.Analysis.Expectations;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Values beside what is expected of them, as tables for people.</summary>
internal static class ExpectationTable
{
    private const int ColumnsOfKind = 3;

    /// <summary>Estimates and reported figures, each under its heading; nothing where nothing is expected.</summary>
    public static IEnumerable<Block> Blocks(ExpectationLayout layout, IReadOnlyList<ExpectedValues> values, Words words) => layout.Parts.SelectMany(
        rows => (Block[])
    [
        new Heading(rows[0].IsReported ? words.Expectation.ReportedAgainst : words.Expectation.EstimatesAgainst),
        Of(rows, values, words),
    ]);

    /// <summary>One table: what each cell is in every scenario, and how far the first is from what is expected.</summary>
    private static Table Of(IReadOnlyList<ExpectationRow> rows, IReadOnlyList<ExpectedValues> values, Words words)
    {
        var kinds = ExpectationLayout.Kinds(rows);
        var figures = new Figures(words);
        string[] names = values.Count > 1 ? [.. values.Select(v => v.Name)]
            : [rows[0].IsReported ? words.Revision.Actual : words.Revision.Estimated];
        return new Table(
            2,
            [new Cell(words.Line, "Line"), new Cell(words.Period, "Period"), .. names.Select(n => (Cell)n), .. kinds.SelectMany(k => Headings(k, words))],
            [.. rows.Select(row => new TableRow(
            [
                new Cell(words.Label(row.Cell.Line, row.Cell.Member), row.Cell.Id) { Origin = row.Cell },
                new Cell(row.Cell.Period is null ? "" : row.Cell.PeriodId, row.Cell.PeriodId),
                .. values.Select(v => figures.Of(v.Of(row.Cell), row.Cell.Line)),
                .. kinds.SelectMany(k => Cells(row.Of(k), values[0].Of(row.Cell), words)),
            ]))])
        {
            // The values first; what each expects stands together, below them where there is no room.
            Together = column => column == 2 ? names.Length : ColumnsOfKind,
        };
    }

    /// <summary>The headings over what one of the two expects.</summary>
    public static IEnumerable<Cell> Headings(ExpectationKind kind, Words words) =>
        [words.Expectation.Kind(kind), words.Expectation.Difference, words.Expectation.Result];

    /// <summary>What is expected of a value, how far it is from that, and where it lies.</summary>
    public static IEnumerable<Cell> Cells(PlanExpectation? expectation, double value, Words words)
    {
        if (expectation is null)
        {
            return Enumerable.Repeat(Cell.Empty, ColumnsOfKind);
        }

        var (text, gap) = (new ExpectationText(words), new ExpectationGap(expectation, value));
        return [text.Figure(expectation), text.Difference(gap), text.Result(gap)];
    }
}
