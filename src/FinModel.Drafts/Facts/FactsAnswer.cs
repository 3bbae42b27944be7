using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Data.Facts;
using FinModel.Presentation.Answers;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Drafts.Facts;

/// <summary>What became of company facts: the model, what later filings restated, and the tags that no line took.</summary>
internal sealed record FactsAnswer(DraftedFacts Drafted) : Answer
{
    private const int MostShown = 8;

    // Money by its code; what is per share, and counts, are restated by splits and said so.
    private const int MoneyCode = 3;

    private readonly DraftAnswer _model = new(Drafted.Model) { Beside = [.. Drafted.Files.Skip(Drafted.Model.Files.Count).Select(f => f.Path)] };

    /// <inheritdoc cref="DraftAnswer.Holds"/>
    public bool Holds => _model.Holds;

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => ((FieldsDatum)_model.ToDatum(words)).With(
        ("company", Drafted.Filed.Company),
        ("written", Datum.List(Drafted.Files, f => f.Path)),
        ("restated", Datum.List(Drafted.Restatements, r => Datum.Fields(
            ("tag", r.Series.Tag), ("period", r.Period.ToString()), ("unit", r.Series.Unit), ("first", (double)r.First.Value),
            ("first_filing", r.First.Filing.Accession), ("latest", (double)r.Last.Value), ("latest_filing", r.Last.Filing.Accession)))),
        ("elsewhere", Datum.List(Drafted.Elsewhere, e => Datum.Fields(("line", e.Line), ("tag", e.Tag.Series.Tag), ("unit", e.Tag.Series.Unit)))),
        ("untaken",
            Datum.List(Drafted.Untaken,
                u => Datum.Fields(("tag", u.Series.Tag), ("taxonomy", u.Series.Taxonomy), ("unit", u.Series.Unit), ("facts", u.Facts.Count)))));

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new(
    [
        .. _model.ToDocument(words).Blocks,
        .. Elsewhere(words),
        .. Restatements(words),
        new Gap(),
        .. Drafted.LeftOut.Count == 0 ? [] : new Block[] { new Sentence(words.Say(NoTable)) },
        new Sentence(words.Say($"tags that are no line of the layout, listed in untaken.csv: {Drafted.Untaken.Count}")),
        new Gap(),
        new Sentence(words.Say("what to do next")),
        .. Next.Select(n => new Sentence("  " + n) { Wraps = false }),
    ]);

    private IEnumerable<Block> Restatements(Words words) =>
    [
        new Gap(),
        new Sentence(words.Say(Drafted.Restatements.Count > MostShown
            ? (Phrase)$"filed otherwise before, so that the latest filing counts: {Drafted.Restatements.Count} figures, in restated.csv; the last of them"
            : $"filed otherwise before, so that the latest filing counts: {Drafted.Restatements.Count} figures")),
        .. Drafted.Restatements.Count == 0 ? [] : new Block[] { Restated(words) },
    ];

    private Phrase NoTable => Drafted.LeftOut.Count(l => l.IsMeanToDate) is var means && means == Drafted.LeftOut.Count
        ? $"{means} counts and figures per share of six and nine months, which say nothing of a quarter, stand in left-out.csv alone"
        : (Phrase)($"in left-out.csv alone stand {means} counts and figures per share of six and nine months, which say nothing of a quarter, and "
            + $"{Drafted.LeftOut.Count - means} figures of a tag whose line has those of another one then");

    private IReadOnlyList<string> Next
    {
        get
        {
            var plan = Drafted.Model.Run.Model.Plan;
            var view = plan.Timelines.Count > 1 ? $" --timeline {plan.Timelines[1].Name}" : "";
            return [$"finmodel run {plan.Name}{view}", .. new[] { "check", "lines --inputs", "page", "export" }.Select(v => $"finmodel {v} {plan.Name}")];
        }
    }

    // What a reader misses, line by line: money is not converted by anybody.
    private IEnumerable<Block> Elsewhere(Words words) =>
        Drafted.Elsewhere.Select(e => new Sentence(words.Say(Missing(e.Tag, words.Label(Drafted.Model.Run.Model.Plan.Line(e.Line)!.Label))), Tone.Bad));

    private static Phrase Missing(LatestFacts tag, string line) => tag.Facts.Count == 0 ? $"{line}: {tag.Series.Tag} is filed without a figure"
        : (Phrase)$"{line}: {tag.Series.Tag} is filed in {tag.Series.Unit} only, which is not taken";

    private Table Restated(Words words) => new(4, [words.Say("Tag"), words.Period, words.Say("First filed"), words.Say("Latest"), words.Say("In")],
        [.. Drafted.Restatements.OrderByDescending(r => r.Series.Unit.Length == MoneyCode).ThenByDescending(r => r.Last.Filing.Filed)
            .ThenByDescending(r => r.Last.Filing.Accession, StringComparer.Ordinal)
            .Take(MostShown).Select(r => new TableRow([
            r.Series.Tag, r.Period.ToString(), Text(r.First.Value), Text(r.Last.Value),
            string.Create(CultureInfo.InvariantCulture, $"{r.Last.Filing.Form} {r.Last.Filing.Filed:yyyy-MM-dd}")]))]);

    private static Cell Text(decimal value) => new(value.ToString("#,##0.####;(#,##0.####)", CultureInfo.InvariantCulture), (double)value);
}
