using System.Globalization;
using FinModel.Analysis.Simulations;
using FinModel.Core.Units;
using FinModel.Presentation.Documents;
using FinModel.Presentation.Exchange;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Answers;

/// <summary>A simulation. For programs the first output stands at the top, and all under <c>outputs</c> where there are several; what depends on the
/// machine stands under <c>seconds</c> alone.</summary>
/// <param name="Result">The simulation.</param>
/// <param name="Slice">Of what it is a slice, or null for one that is whole.</param>
/// <param name="IsTimed">Whether it says how long it took; in a file, where the same question gives the same bytes, it does not.</param>
internal sealed record SimulateAnswer(SimulationResult Result, SliceOrigin? Slice, bool IsTimed) : Answer
{
    private const int MostFactors = 10;

    /// <inheritdoc/>
    public override bool IsForPrograms => Slice is not null;

    private SimulationSummary Summary => Result.Summary;

    /// <inheritdoc/>
    public override Datum ToDatum(Words words) => Datum.Fields(("runs", Summary.Runs), ("seed", Summary.Seed)).With(Output(Summary.Outputs[0]).Items).With(
        ("probability", new FieldsDatum([.. Summary.Probabilities.Select(c => (c.Text, (Datum)c.Probability))])),
        ("without_value", new FieldsDatum([.. Summary.Probabilities.Select(c => (c.Text, (Datum)c.Missing))])),
        ("faulted_runs", Summary.FaultedRuns),
        ("not_meaningful_runs", Summary.MeaninglessRuns),
        ("outputs", Summary.Outputs.Count < 2 ? Datum.Absent : Datum.List(Summary.Outputs, Output)),
        ("faults",
            Datum.List(Summary.Outputs.Where(o => !double.IsFinite(o.Base)),
                o => Datum.Fields(("id", o.Cell.Id), ("period", o.Cell.PeriodId), ("reason", words.Say(o.BaseFault))))),
        ("seconds", !IsTimed ? Datum.Absent : Datum.Fields(
            ("drawing", Result.Seconds.Drawing),
            ("evaluating", Result.Seconds.Evaluating),
            ("summarising", Result.Seconds.Summarising),
            ("total", Result.Seconds.Total),
            ("runs_per_second", Summary.Runs / Math.Max(Result.Seconds.Total, 1e-9)))),
        ("slice", Slice is null ? Datum.Absent : new WrittenDatum(json => SimulationSlice.Write(json, Slice, Result))));

    /// <inheritdoc/>
    public override IEnumerable<Table> ToTables(Words words) =>
        [.. Summary.Outputs.Select(o => Statistics(o, words)), .. Summary.Probabilities.Count > 0 ? [Probabilities(words)] : Array.Empty<Table>()];

    /// <inheritdoc/>
    public override Document ToDocument(Words words) => new(
    [
        .. Summary.Outputs.SelectMany(o => (Block[])[
            Statistics(o, words), new Gap(), .. o.Shares.Count > 0 ? Array.Empty<Block>() : [Histogram(o, words), new Gap()], Ranks(o, words), new Gap()]),
        .. Summary.Probabilities.Count > 0 ? [Probabilities(words), new Gap()] : Array.Empty<Block>(),
        .. Remarks(words).Append(words.Simulated(Summary.Runs, Range, Summary.Seed, Summary.FaultedRuns, Summary.MeaninglessRuns))
            .Select(text => new Sentence(text)),
    ]);

    // Runs that do not begin with the first one are said by number.
    private string? Range =>
        Result.Ranges is [{ From: > 0 } range, ..] ? string.Create(CultureInfo.InvariantCulture, $"{range.From}..{Result.Ranges[^1].To}") : null;

    private static FieldsDatum Output(OutputSummary output) => Datum.Fields(("output", output.Cell.ToString()))
        .With(output.Shares.Count > 0
            ? [("base", Datum.Of(output.Base, output.Cell.Line)), ("shares", new FieldsDatum([.. output.Shares.Select(s => (s.Band.Name, (Datum)s.Share))]))]
            : Distribution.Of(output).ToFields(output.Cell.Line.Display == Display.Date).Items)
        .With(("rank_correlation", new FieldsDatum([.. output.RankCorrelations.Select(r => (r.Factor.Name, (Datum)r.Correlation))])));

    private static Table Statistics(OutputSummary output, Words words)
    {
        var (figures, line) = (new Figures(words), output.Cell.Line);
        if (output.Shares.Count > 0)
        {
            return new Table(1, [new Cell(words.Label(output.Cell), output.Cell.ToString()), new Cell(words.ShareOfRuns, "share of runs")],
                [.. output.Shares.Select(s => new TableRow([new Cell(words.Label(s.Band.Label), s.Band.Name), figures.Probability(s.Share)]))]);
        }

        return Distribution.Of(output).ToTable(
            new Cell(words.Label(output.Cell), output.Cell.ToString()), value => figures.Of(value, line), value => figures.Spread(value, line),
            line.Display, words);
    }

    private static Bars Histogram(OutputSummary output, Words words) =>
        Distribution.Of(output).ToBars(edge => new Figures(words).Text(edge, output.Cell.Line));

    private static Table Ranks(OutputSummary output, Words words) => new(
        1, [new Cell(words.Input, "Input"), new Cell(words.RankCorrelation, "rank correlation")],
        [.. output.RankCorrelations.Where(r => double.IsFinite(r.Correlation)).OrderByDescending(r => Math.Abs(r.Correlation)).Take(MostFactors)
            .Select(r => new TableRow([r.Factor.Name, new Cell(r.Correlation.ToString("0.00", CultureInfo.InvariantCulture), r.Correlation)]))]);

    private Table Probabilities(Words words)
    {
        var figures = new Figures(words);
        return new Table(
            1, [new Cell(words.Condition, "Condition"), new Cell(words.Probability, "probability"), new Cell(words.StandardError, "standard error")],
            [.. Summary.Probabilities.Select(c => new TableRow([c.Text, figures.Probability(c.Probability), figures.Probability(c.StandardError)]))]);
    }

    // What has no value, where a reader of the figures above might not see it.
    private IEnumerable<string> Remarks(Words words) =>
    [
        .. Summary.Outputs.Where(o => !double.IsFinite(o.Base))
            .Select(o => words.NoValueWithoutUncertainty(words.Label(o.Cell.Line.Label), words.Say(o.BaseFault))),
        .. Summary.Outputs.Any(o => o.Shares.Count == 0) ? [words.QuantilesAreFine] : Array.Empty<string>(),
        .. Summary.Probabilities.Where(c => c.Missing > 0).Select(c => words.LeftOut(c.Text, c.Missing)),
    ];
}
