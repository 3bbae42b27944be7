using FinModel.Compiler.Plans;
using FinModel.Core.Reviews;
using FinModel.Core.Time;
using FinModel.Evaluation;
using FinModel.Explain;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>Why numbers are what they are.</summary>
/// <param name="Result">The result they are of.</param>
/// <param name="Roots">The explanations.</param>
/// <param name="Overview">The periods of the line, where no period was asked for; otherwise null.</param>
internal sealed record ExplainAnswer(ModelResult Result, IReadOnlyList<Explanation> Roots, Timeline? Overview) : Answer
{
    private Plan Plan => Result.Plan;

    /// <summary>The comments of reviewers that are kept with the model.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) =>
        Datum.Fields(("model", Plan.Name), ("explanations", Datum.List(Roots, root => Node(root, words))),
            ("reviews", Datum.List(OfRoots, Datum (review) => Of(review))));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words)
    {
        string[] names = ["depth", "id", "member", "period", "label", "value", "unit", "origin", "provenance", "formula", "source", "note", "written", "place"];
        yield return new Table(names.Length, [.. names.Select(n => (Cell)n)], [.. Roots.SelectMany(root => Rows(root, 0, words))]);
    }

    /// <inheritdoc/>
    public override Document ToDocument(Words words)
    {
        var text = new ExplanationText(Result, words);
        return new Document(
            [.. Overview is { } timeline ? [new Sentence(Periods(timeline, words)), new Gap()] : Array.Empty<Block>(), new Trees([.. Roots.Select(text.Node)]),
                .. Comments(words)]);
    }

    // A comment on all periods is about each.
    private IReadOnlyList<Review> OfRoots =>
        [.. Reviews.Where(
            r => Roots.Any(
                root => r.IsAbout(root.Cell.Id, root.Cell.Line.Name) && (Overview is not null || r.Period.Length == 0 || r.Period == root.Cell.PeriodId)))];

    private IEnumerable<Block> Comments(Words words) => OfRoots.Count == 0 ? []
        : [new Gap(),
            .. OfRoots.Select(
                r => new Sentence($"{words.Comment}{(r.Period.Length > 0 ? $" ({r.Period})" : "")}{(r.IsResolved ? $" [{words.Resolved}]" : "")} · {r}"))];

    private static Datum Of(Review review) => Datum.Fields(
        ("line", review.Line), ("period", review.Period), ("author", review.Author), ("date", review.Date), ("text", review.Text),
        ("resolved", review.IsResolved));

    // All periods on one row, before one of them is explained.
    private string Periods(Timeline timeline, Words words) => string.Join(" · ", Plan
        .CellsOf(Roots[0].Cell.Line, Roots[0].Cell.Member, timeline)
        .Where(c => c.Period!.IsListed)
        .Select(c => $"{c.Period!.Label} {new Figures(words).Text(Result, c)}"));

    private Datum Node(Explanation node, Words words) => LineDatum.Of(node.Cell).With(
        ("label", words.Label(node.Cell)),
        ("base_case", node.Cell.BaseOf is null ? Datum.Absent : true),
        ("value", Datum.Of(node.Value, node.Cell.Line)),
        ("unit", UnitText.Stable(node.Cell.Line, node.Cell.Member, Plan)),
        ("origin", Origin(node.Cell.OwnOrigin)),
        ("provenance", Provenance(node.Cell)),
        ("formula", node.Formula),
        ("note", node.Cell.Line.Note),
        ("source", node.Source is { } source ? Source(source) : Datum.Nothing),
        ("changes", Datum.List(node.Changes, change => Source(change.Source))),
        ("expectations", Expected(node)),
        ("stop",
            node.Stop is ExplanationStop.Elsewhere or ExplanationStop.Circle or ExplanationStop.Depth
                ? node.Stop.ToString().ToLowerInvariant()
                : Datum.Nothing),
        ("children", Datum.List(node.Children, child => Node(child, words))));

    // The newest first; those before it say what was expected once.
    private Datum Expected(Explanation node)
    {
        var all = Plan.Expectations.Where(e => e.Cell == node.Cell).ToList();
        return all.Count == 0 ? Datum.Absent : Datum.List(all, e => Datum.Fields(("kind", e.Kind.Name()), ("in_force", e.IsInForce))
            .With(((FieldsDatum)ExpectationDatum.Of(e, node.Value)).Items).With(("place", e.Source.Span.ToString())));
    }

    private static Datum Source(PlanSource source) =>
        Datum.Fields(("text", source.Text), ("note", source.Note), ("written", source.Written), ("place", source.Span.ToString()));

    private IEnumerable<TableRow> Rows(Explanation node, int depth, Words words)
    {
        var (cell, source) = (node.Cell, node.Source);
        yield return new TableRow([.. ((Datum[])
        [
            depth, cell.Line.Name, cell.Member?.Name, cell.PeriodId, words.Label(cell), Datum.Of(node.Value, cell.Line),
            UnitText.Stable(cell.Line, cell.Member, Plan), Origin(cell.OwnOrigin),
            Provenance(cell), node.Formula, source?.Text, source?.Note, source?.Written, source?.Span.ToString(),
        ]).Select(d => new Cell("", d))]);
        foreach (var row in node.Children.SelectMany(child => Rows(child, depth + 1, words)))
        {
            yield return row;
        }
    }

    private static string Origin(CellOrigin origin) => origin switch
    {
        CellOrigin.Input => "input",
        CellOrigin.Data => "data",
        CellOrigin.Aggregate => "aggregate",
        CellOrigin.Implied => "implied",
        _ => "formula",
    };

    // How a figure came to be.
    private static string? Provenance(PlanCell cell) => cell.Provenance switch
    {
        null => null,
        Compiler.Plans.Provenance.Printed => "printed",
        Compiler.Plans.Provenance.Corrected => "corrected",
        Compiler.Plans.Provenance.Derived => "derived",
        Compiler.Plans.Provenance.Implied => "implied",
        _ => "typed",
    };
}
