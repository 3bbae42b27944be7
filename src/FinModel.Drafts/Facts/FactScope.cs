using FinModel.Core.Time;
using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>Which of the periods that a company has filed its model has: the last years, and their quarters where it calculates in quarters.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year that was reported whole.</param>
/// <param name="LastQuarter">The last quarter that was reported; null in a model of years.</param>
internal sealed record FactScope(int First, int Last, Period? LastQuarter)
{
    private const int UsualYears = 6;

    /// <summary>The periods in order.</summary>
    public IReadOnlyList<Period> Periods => LastQuarter is { } last
        ? [.. Enumerable.Range(First * 4, last.Index - (First * 4) + 1).Select(i => new Period(Frequency.Quarter, i))]
        : [.. Enumerable.Range(First, Last - First + 1).Select(y => new Period(Frequency.Year, y))];

    /// <summary>The last six years and what came after them, or those asked for; null where no whole year was filed.</summary>
    public static FactScope? Of(FiledFigures figures, (int First, int Last)? years, bool hasQuarters)
    {
        var periods = figures.Figures.Where(f => f.Series.Taxonomy == "us-gaap").SelectMany(f => f.Facts.Keys).ToList();
        var flows = periods.Where(p => p.Months > 0).GroupBy(p => p).Where(g => g.Count() > 1 || periods.Count < UsualYears).Select(g => g.Key).ToList();
        var whole = flows.Where(p => p.IsYears && (years is null || p.Year <= years.Value.Last)).Select(p => p.Year).Distinct().Order().ToList();
        if (whole.Count == 0)
        {
            return null;
        }

        var first = Math.Max(years?.First ?? (whole[^1] - UsualYears + 1), whole[0]);
        var quarters = flows.Where(p => p.Year >= first && (years is null || p.Year <= years.Value.Last)).Select(p => p.Quarter).Max();
        return new FactScope(first, whole[^1], hasQuarters ? quarters : null);
    }

    /// <summary>Whether the model has a period.</summary>
    public bool Has(FactPeriod period) => period.Year >= First && (LastQuarter is { } last ? period.Quarter <= last : period.Year <= Last && period.IsYears);
}
