using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Scenarios beside what others expect: <c>compare base consensus guidance</c>.</summary>
/// <param name="Results">The results.</param>
/// <param name="Kinds">Whose expectations.</param>
/// <param name="Chosen">The lines asked for, or none.</param>
internal sealed record ExpectationAnswer(IReadOnlyList<ModelResult> Results, IReadOnlyList<ExpectationKind> Kinds, IReadOnlyList<LineChoice> Chosen) : Answer
{
    private Plan Plan => Results[0].Plan;

    private ExpectationLayout Layout => ExpectationLayout.Of(Plan.Expectations, [.. Kinds], c => Chosen.Count == 0 || Chosen.Any(line => line.Holds(c)));

    private IReadOnlyList<ExpectationRow> Rows => [.. Layout.Parts.SelectMany(p => p)];

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum.Fields(
        ("model", Plan.Name),
        ("scenarios", Datum.List(Results.Select(r => r.Scenario.Name).Concat(Kinds.Select(k => k.Name())))),
        ("lines", Datum.List(Rows, row => LineDatum.Of(row.Cell).With(
            [
                ("values", new FieldsDatum([.. Results.Select(r => (r.Scenario.Name, Datum.Of(r[row.Cell], row.Cell.Line))),
                    .. Kinds.Select(k => (k.Name(), (Datum)row.Of(k)?.Value))])),
                .. Kinds.Select(k => (k.Name(), ExpectationDatum.Of(row.Of(k), [.. Results.Select(r => (r.Scenario.Name, r[row.Cell]))]))),
            ]))));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words)
    {
        yield return new Table(
            2,
            ["Line", "Period", .. Results.Select(r => (Cell)r.Scenario.Name),
                .. Kinds.SelectMany(k => ExpectationDatum.Headings(k, Results.Skip(1).Select(r => r.Scenario.Name)))],
            [.. Rows.Select(row => new TableRow(
            [
                row.Cell.Id, row.Cell.PeriodId, .. Results.Select(r => new Cell("", Datum.Of(r[row.Cell], row.Cell.Line))),
                .. Kinds.SelectMany(k => ExpectationDatum.Cells(row.Of(k), Results[0][row.Cell], Results.Skip(1).Select(r => r[row.Cell]))),
            ]))]);
    }

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new(Rows.Count == 0
        ? [new Sentence(words.Expectation.NothingExpected)]
        : [.. ExpectationTable.Blocks(Layout, [.. Results.Select(ExpectedValues.From)], words)]);
}
