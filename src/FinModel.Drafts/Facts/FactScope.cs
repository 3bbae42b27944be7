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

    /// <summary>Earlier years that are left out, because not all of their periods were reported.</summary>
    public IReadOnlyList<int> Incomplete { get; private init; } = [];

    /// <summary>The last six years and what came after them, or those asked for, as far as all their periods were reported; null where no whole year was
    /// filed.</summary>
    public static FactScope? Of(FiledFigures figures, (int First, int Last)? years, bool hasQuarters)
    {
        var reported = new FiledQuarters(figures);
        var whole = reported.Years.Where(y => years is null || y <= years.Value.Last).ToList();
        if (whole.Count == 0)
        {
            return null;
        }

        var first = Math.Max(years?.First ?? (whole[^1] - UsualYears + 1), whole[0]);
        var complete = whole[^1];
        while (complete - 1 >= first && reported.IsComplete(complete - 1, hasQuarters))
        {
            complete--;
        }

        var last = years is null ? reported.Last : new Period(Frequency.Quarter, Math.Min(reported.Last.Index, (years.Value.Last * 4) + 3));
        return new FactScope(complete, whole[^1], hasQuarters ? last : null) { Incomplete = [.. whole.Where(y => y >= first && y < complete)] };
    }

    /// <summary>Whether the model has a period.</summary>
    public bool Has(FactPeriod period) => period.Year >= First && (LastQuarter is { } last ? period.Quarter <= last : period.Year <= Last && period.IsYears);
}
