using FinModel.Core.Time;
using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>
/// Which quarters a company reported, and whether a tag stands on the face of its statements. Notes repeat a few figures, most of them once a year: a
/// tag is on the face in a year where the year has it and so has the last quarter before the year's end.
/// </summary>
internal sealed class FiledQuarters
{
    // A comparative figure or two make no report.
    private const int Few = 4;

    private readonly Dictionary<int, List<Period>> _quarters;
    private readonly HashSet<Period> _balances;
    private readonly HashSet<int> _years;

    public FiledQuarters(FiledFigures figures)
    {
        var tags = figures.Figures.Where(f => f.Series.Taxonomy == "us-gaap").ToList();
        var quarters = Reported(tags, p => true, p => p.Quarter);
        _quarters = quarters.GroupBy(q => q.Year).ToDictionary(g => g.Key, g => g.Order().ToList());
        _balances = Reported(tags, p => p.IsBalance, p => p.Quarter);
        _years = Reported(tags, p => p.Months == 12, p => p.Year);
        Last = quarters.Count == 0 ? default : quarters.Max();
    }

    /// <summary>The last quarter that was reported.</summary>
    public Period Last { get; }

    /// <summary>The years that were reported whole, in order.</summary>
    public IReadOnlyList<int> Years => [.. _quarters.Keys.Where(IsWhole).Order()];

    /// <summary>Whether the whole year was reported.</summary>
    public bool IsWhole(int year) => _years.Contains(year);

    /// <summary>Whether all of a year was reported, its balances and, where they are asked for, its quarters.</summary>
    public bool IsComplete(int year, bool hasQuarters) => IsWhole(year) && Enumerable.Range(hasQuarters ? 0 : 3, hasQuarters ? 4 : 1)
        .Select(place => new Period(Frequency.Quarter, (year * 4) + place))
        .All(q => _quarters.GetValueOrDefault(year)?.Contains(q) == true && (_balances.Count == 0 || _balances.Contains(q)));

    private static HashSet<T> Reported<T>(IReadOnlyList<LatestFacts> tags, Func<FactPeriod, bool> isOne, Func<FactPeriod, T> of)
        where T : notnull
    {
        var counts = tags.SelectMany(t => t.Facts.Keys.Where(isOne).Select(of).Distinct()).GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
        var most = counts.Values.DefaultIfEmpty(0).Max();
        return [.. counts.Where(c => c.Value * Few > most).Select(c => c.Key)];
    }

    /// <summary>Whether a balance stands in two reports running: what notes repeat once a year does not.</summary>
    public static bool IsRunning(LatestFacts tag, FactPeriod period) => period.IsBalance
        && new[] { -1, 1 }.Any(i => tag.Facts.ContainsKey(period with { Quarter = period.Quarter.Plus(i) }));

    /// <summary>Whether a tag is on the face of a year's statements.</summary>
    public bool IsOnFace(LatestFacts tag, int year)
    {
        var quarters = _quarters.GetValueOrDefault(year) ?? [];
        var interim = quarters.Where(q => q.Plus(1).Year == year).ToList();
        bool Has(Func<FactPeriod, bool> isOne) => tag.Facts.Keys.Any(p => p.Year == year && isOne(p));
        return (!IsWhole(year) || Has(p => p.IsYears)) && (interim.Count == 0 || Has(p => p.Quarter == interim[^1]));
    }
}
