using FinModel.Compiler.Plans;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>The catalogue of lines.</summary>
internal sealed record LinesAnswer(Plan Plan, IReadOnlyList<PlanLine> Lines) : Answer
{
    /// <inheritdoc/>
    public override Datum ToDatum(Words words) =>
        Datum.Fields(("model", Plan.Name), ("lines", Datum.List(Lines, Entry)), ("libraries", LineDatum.Libraries(Plan)));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words)
    {
        // The columns are the fields of an entry, those of an empty model too.
        string[] names = ["id", "english", "chinese", "unit", "kind", "dimension", "statement", "input", "formula", "source", "note", "declared"];
        yield return new Table(names.Length, [.. names.Select(n => (Cell)n)],
            [.. Lines.Select(line => new TableRow([.. Entry(line).Items.Select(i => new Cell(Text(i.Value), i.Value))]))]);
    }

    /// <inheritdoc/>
    public override Document ToDocument(Words words) =>
        new([new Listing([.. Groups(words)], ToTables(words).First()), .. Lines.Count < Plan.Lines.Count || Plan.Libraries.Count == 0 ? [] : Libraries(words)]);

    private IEnumerable<Block> Libraries(Words words) =>
        LibraryText.All(Plan, words).Select(text => (Block)new Sentence(text, Tone.Quiet)).Prepend(new Gap());

    // Lines of a statement that stand apart from the others of it are a group of their own: the order is the plan's.
    private IEnumerable<ListingGroup> Groups(Words words)
    {
        var items = new List<ListingItem>();
        for (var i = 0; i < Lines.Count; i++)
        {
            var line = Lines[i];
            items.Add(
                new ListingItem(line.IsInput, line.Name, UnitText.Listed(line, Plan, words), words.Label(line.Label),
                    [.. new[] { Formula(line), Source(line) }.Where(t => t.Length > 0)]));
            if (i + 1 == Lines.Count || Lines[i + 1].Statement != line.Statement)
            {
                var label = Plan.Statements.FirstOrDefault(s => s.Name == line.Statement)?.Label;
                yield return new ListingGroup(label is null ? "–" : words.Label(label), [.. items]);
                items.Clear();
            }
        }
    }

    private FieldsDatum Entry(PlanLine line) => Datum.Fields(
        ("id", line.Name),
        ("english", line.Label.English),
        ("chinese", line.Label.Chinese),
        ("unit", UnitText.Stable(line, null, Plan)),
        ("kind", LineDatum.Kind(line)),
        ("dimension", line.Dimension?.Name),
        ("statement", line.Statement),
        ("input", line.IsInput),
        ("formula", OrNothing(Formula(line))),
        ("source", OrNothing(Source(line))),
        ("note", line.Note),
        ("declared", line.Span.ToString()));

    private static string Text(Datum datum) => datum switch
    {
        TextDatum text => text.Text,
        TruthDatum truth => truth.IsTrue ? "true" : "false",
        _ => "",
    };

    private static Datum OrNothing(string text) => text.Length == 0 ? Datum.Nothing : text;

    private static string Formula(PlanLine line) => string.Join("; ", line.Rules.Select(rule => $"{rule.Scope} {rule.Text}"));

    // Each source once.
    private string Source(PlanLine line) =>
        string.Join("; ", Plan.Cells.Where(c => c.Line == line && c.IsOwn && c.Source is not null).Select(SourceOf).Distinct(StringComparer.Ordinal));

    // Of a figure in a table it is the table that is of interest here, not the row.
    private static string SourceOf(PlanCell cell) => cell.Origin == CellOrigin.Data ? Path.GetFileName(cell.Source!.Span.Source.Path) : cell.Source!.Text;
}
