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
    private const int MostShown = 12;

    private readonly DraftAnswer _model = new(Drafted.Model);

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
        .. Drafted.Files.Skip(Drafted.Model.Files.Count).Select(f => new Sentence(f.Path) { Wraps = false }),
        .. _model.ToDocument(words).Blocks,
        .. Elsewhere(words),
        new Gap(),
        new Sentence(words.Say($"filed otherwise before, so that the latest filing counts: {Drafted.Restatements.Count} figures")),
        .. Drafted.Restatements.Count == 0 ? [] : new Block[] { Restated(words) },
        new Gap(),
        new Sentence(words.Say($"tags that are no line of the layout, listed in untaken.csv: {Drafted.Untaken.Count}")),
    ]);

    // What a reader misses, line by line: money is not converted by anybody.
    private IEnumerable<Block> Elsewhere(Words words) =>
        Drafted.Elsewhere.Select(e => new Sentence(words.Say(Missing(e.Tag, words.Label(Drafted.Model.Run.Model.Plan.Line(e.Line)!.Label))), Tone.Bad));

    private static Phrase Missing(LatestFacts tag, string line) => tag.Facts.Count == 0 ? $"{line}: {tag.Series.Tag} is filed without a figure"
        : (Phrase)$"{line}: {tag.Series.Tag} is filed in {tag.Series.Unit} only, which is not taken";

    private Table Restated(Words words) => new(4, [words.Say("Tag"), words.Period, words.Say("First filed"), words.Say("Latest"), words.Say("In")],
        [.. Drafted.Restatements.OrderByDescending(r => r.Last.Filing.Filed).ThenByDescending(r => r.Last.Filing.Accession, StringComparer.Ordinal)
            .Take(MostShown).Select(r => new TableRow([
            r.Series.Tag, r.Period.ToString(), Text(r.First.Value), Text(r.Last.Value), r.Last.Filing.ToString()]))]);

    private static Cell Text(decimal value) => new(value.ToString("#,##0.####;(#,##0.####)", CultureInfo.InvariantCulture), (double)value);
}
