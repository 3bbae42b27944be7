using FinModel.Analysis.Expectations;
using FinModel.Analysis.Vintages;
using FinModel.Compiler.Plans;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>What was reported against all that had been expected: the model's own estimate, consensus and guidance.</summary>
internal sealed class ReportedTable(Revision revision, Words words)
{
    private readonly Figures _figures = new(words);

    /// <summary>Against the estimates, for people: how far, and whether it is a beat or a miss.</summary>
    public Table Of(IReadOnlyList<RevisedCell> cells)
    {
        var table = RevisionAnswer.Table(cells, words.Revision.Estimated, words.Revision.Actual, words);
        return table with
        {
            Headings = [.. table.Headings, words.Expectation.Result],
            Rows = [.. table.Rows.Zip(cells, (row, cell) => new TableRow([.. row.Cells, Result(cell)]))],
        };
    }

    /// <summary>Where the model computes another figure than the one that was reported.</summary>
    public IEnumerable<Block> Computed(IReadOnlyList<RevisedCell> cells) => cells.Where(c => c.Computed is not null)
        .Select(c => new Sentence(
            words.PrintedOtherwise(words.Label(c.Cell), _figures.Text(c.Now, c.Cell.Line), _figures.Text(c.Computed!.Value, c.Cell.Line), 0), Tone.Bad));

    /// <summary>Against what others expected, for people: the same table that <c>run</c> has.</summary>
    public IEnumerable<Block> Expected(IEnumerable<RevisedCell> cells)
    {
        var now = cells.ToDictionary(c => c.Cell, c => c.Now);
        var expected = now.Keys.SelectMany(c => Enum.GetValues<ExpectationKind>().Select(k => revision.Expected(c, k)).OfType<PlanExpectation>());
        return ExpectationTable.Blocks(
            ExpectationLayout.Of(expected, Enum.GetValues<ExpectationKind>(), _ => true), [new ExpectedValues(words.Revision.Actual, c => now[c])], words);
    }

    /// <summary>For spreadsheets.</summary>
    public Table ForPrograms(IReadOnlyList<RevisedCell> cells)
    {
        var kinds = Kinds(cells);
        var table = RevisionAnswer.Table(cells, words.Revision.Estimated, words.Revision.Actual, words);
        return new Table(
            table.TextColumns,
            [.. table.Headings, .. kinds.SelectMany(k => ExpectationDatum.Headings(k))],
            [.. table.Rows.Zip(cells, (row, cell) => new TableRow(
                [.. row.Cells, .. kinds.SelectMany(k => ExpectationDatum.Cells(revision.Expected(cell.Cell, k), cell.Now))]))]);
    }

    /// <summary>A row of it.</summary>
    public Datum ToDatum(RevisedCell cell) => RevisionAnswer.Fields(cell, "estimated", "actual").With(
    [
        ("computed", cell.Computed is { } computed ? Datum.Of(computed, cell.Cell.Line) : Datum.Absent),
        .. Enum.GetValues<ExpectationKind>().Select(k => (Kind: k, Expected: revision.Expected(cell.Cell, k))).Where(e => e.Expected is not null)
            .Select(e => (e.Kind.Name(), ExpectationDatum.Of(e.Expected, cell.Now))),
    ]);

    private IReadOnlyList<ExpectationKind> Kinds(IReadOnlyList<RevisedCell> cells) =>
        [.. Enum.GetValues<ExpectationKind>().Where(k => cells.Any(c => revision.Expected(c.Cell, k) is not null))];

    // An estimate has no last digit of its own: what prints alike is in line with it.
    private string Result(RevisedCell cell)
    {
        var line = cell.Cell.Line;
        var verdict = _figures.Text(cell.Before, line) == _figures.Text(cell.Now, line) ? Verdict.InLine
            : cell.Now < cell.Before ? Verdict.Below : Verdict.Above;
        return line.Bands is not null ? "" : words.Expectation.Say(verdict, cell.Cell);
    }
}
