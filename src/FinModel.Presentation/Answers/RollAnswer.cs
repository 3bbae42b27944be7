using FinModel.Analysis;
using FinModel.Core.Time;
using FinModel.Evaluation.Outcomes;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>That a period has become actual: what it was against its estimate, what was written, and what is left to do.</summary>
/// <param name="Period">The period.</param>
/// <param name="Revision">Its figures against their estimates.</param>
/// <param name="Disagreements">What speaks against the model since.</param>
/// <param name="Files">The files that were written, or would be.</param>
/// <param name="Outdated">What scenarios and uncertainty said of it, now comments.</param>
/// <param name="Names">Names of periods that still mean the last actual one before it.</param>
/// <param name="IsDry">Whether nothing was written.</param>
internal sealed record RollAnswer(TimelinePeriod Period, RevisionAnswer Revision, TieOutReport Disagreements, IReadOnlyList<string> Files,
    IReadOnlyList<string> Outdated,
    IReadOnlyList<string> Names, bool IsDry) : Answer
{
    /// <summary>Whether the reported figures agree with each other and with the model: whether <c>check</c> would find nothing new.</summary>
    public bool Holds => Disagreements.Passed && !Out.Any() && CheckAnswer.Failures(Revision.Revision.Result).Count == 0;

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => ((FieldsDatum)Revision.ToDatum(words)).With(
        ("rolled", Period.Id), ("passed", Holds), CheckAnswer.Items(Disagreements), CheckAnswer.Contradictions(Disagreements, words),
        CheckAnswer.Stale(Disagreements),
        ("dry_run", IsDry ? true : Datum.Absent), ("files", Datum.List(Files)), ("outdated", Datum.List(Outdated)),
        ("periods_to_move", Datum.List(Names)));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words) => Revision.ToTables(words);

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new(
    [
        new Title(words.Revision.IsActual(Period.Id), words.Revision.Written(string.Join(words.Comma, Files), IsDry)),
        .. Out.Select(check => new Sentence(PastText.Of(check, words), Tone.Bad)),
        .. new CheckPage(new CheckAnswer(Revision.Revision.Result, Disagreements, [Revision.Revision.Result]), words).Disagreements(),
        .. Revision.ToDocument(words).Blocks,
        .. Outdated.Count == 0 ? [] : (Block[])[new Heading(words.Revision.NowComments), .. Outdated.Select(o => new Sentence(o) { Wraps = false })],
        .. Names.Count == 0
            ? []
            : (Block[])[new Gap(), new Sentence(words.Revision.StillMean(string.Join(words.Comma, Names.Select(n => $"`{n}`")), Period.Id))],
    ]);

    // Where what was reported does not hold, such as a balance sheet that does not balance: every estimate behind it carries that on.
    private IEnumerable<CheckResult> Out => PrintedPast.Out(Revision.Revision.Result).Where(check => check.Instance.Period?.Id == Period.Id);
}
