using System.Globalization;
using FinModel.Core.Diagnostics;

namespace FinModel.Data.Facts;

/// <summary>The facts of a series that count: for each period the one of the latest filing.</summary>
public sealed class LatestFacts
{
    // What stands on the cover of a filing, as of a day near the filing's.
    private const string Cover = "dei";

    private readonly Dictionary<FactPeriod, FiledFact> _facts = [];
    private readonly Dictionary<FactPeriod, IReadOnlyList<FiledFact>> _filings = [];
    private readonly List<Restatement> _restatements = [];

    private LatestFacts(FactSeries series) => Series = series;

    /// <summary>Of what they are.</summary>
    public FactSeries Series { get; }

    /// <summary>The fact of each period.</summary>
    public IReadOnlyDictionary<FactPeriod, FiledFact> Facts => _facts;

    /// <summary>All facts of each period, the earliest filing first.</summary>
    public IReadOnlyDictionary<FactPeriod, IReadOnlyList<FiledFact>> Filings => _filings;

    /// <summary>What was filed otherwise before.</summary>
    public IReadOnlyList<Restatement> Restatements => _restatements;

    /// <summary>Facts of statements whose days are those of no period.</summary>
    public IReadOnlyList<FiledFact> Outside { get; private set; } = [];

    /// <summary>How many facts are of no period that a statement has.</summary>
    public int Aside { get; private set; }

    /// <summary>Takes the facts of a series.</summary>
    /// <param name="series">What was filed.</param>
    /// <param name="calendar">The company's years.</param>
    /// <param name="diagnostics">Takes what a filing contradicts itself in.</param>
    public static LatestFacts Of(FactSeries series, FactCalendar calendar, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var latest = new LatestFacts(series);
        var placed =
            series.Facts.Where(f => f.Filing.HasStatements)
                .Select(f => (Period: series.Taxonomy == Cover ? calendar.OfCover(f) : calendar.Of(f), Fact: f)).ToList();
        latest.Outside = [.. placed.Where(p => p.Period is null).Select(p => p.Fact)];
        latest.Aside = series.Facts.Count - placed.Count(p => p.Period is not null);
        foreach (var period in placed.Where(p => p.Period is not null).GroupBy(p => p.Period!.Value, p => p.Fact).OrderBy(p => p.Key.Quarter)
            .ThenBy(p => p.Key.Months))
        {
            latest.Take(period.Key, [.. period], calendar, diagnostics);
        }

        return latest;
    }

    // Of facts whose days are about the period's, those count that are nearest to it.
    private void Take(FactPeriod period, IReadOnlyList<FiledFact> facts, FactCalendar calendar, ICollection<Diagnostic> diagnostics)
    {
        var nearest = facts.Min(f => calendar.DaysOff(f, period));
        var inOrder =
            facts.Where(f => calendar.DaysOff(f, period) == nearest).OrderBy(f => f.Filing.Filed)
                .ThenBy(f => f.Filing.Accession, StringComparer.Ordinal).ToList();
        var last = inOrder[^1];
        if (inOrder.Find(f => f.Filing.Accession == last.Filing.Accession && f.Value != last.Value) is { } other)
        {
            diagnostics.Add(FactDiagnostics.TwoValues(last.Span, Series.Tag, last.Filing.ToString(), Text(other), Text(last)).With(other.Span, "and here"));
            return;
        }

        _facts.Add(period, last);
        _filings.Add(period, inOrder);
        if (inOrder[0].Value != last.Value)
        {
            _restatements.Add(new Restatement(Series, period, inOrder[0], last));
        }
    }

    private static string Text(FiledFact fact) => fact.Value.ToString(CultureInfo.InvariantCulture);
}
