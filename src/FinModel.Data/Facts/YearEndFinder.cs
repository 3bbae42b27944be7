using FinModel.Core.Time;

namespace FinModel.Data.Facts;

/// <summary>Finds on which day a company's years end, from the figures of whole years that it filed.</summary>
public static class YearEndFinder
{
    // 52 weeks, less some days to a month's end; 53 weeks, and some.
    private const int ShortestYear = 350;
    private const int LongestYear = 380;

    // Ends that are nearer to each other are one, rounded to a month's or a week's end.
    private const int DaysOfChange = 25;

    // A day that few figures end on is no year's end: twelve months of a subsidiary, a year of another company.
    private const int Rare = 10;

    /// <summary>The years, or null where no way to say it fits most of the figures. Where the year's end was changed, those since count.</summary>
    public static FiscalYear? Find(CompanyFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var all = facts.Series.SelectMany(s => s.Facts).ToList();
        var ends = Ends(all);
        if (ends.Count == 0 || Best(ends) is not { } best)
        {
            return null;
        }

        var last = ends.Keys.Where(e => Fits(best, e)).Max();
        var since = ends.Where(e => e.Key > last).ToDictionary(e => e.Key, e => e.Value);
        var isChanged = since.Count > 0 && since.Keys.Min().DayNumber - last.DayNumber is (> DaysOfChange and < ShortestYear) or > LongestYear;
        best = isChanged && Best(since) is { } changed ? changed : best;
        return best.HasWeeks ? WithLongQuarter(best, all) : best;
    }

    /// <summary>The last end of a year that a change of the year's end left behind; null where all years end alike.</summary>
    public static DateOnly? Before(CompanyFacts facts, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var ends = Ends([.. facts.Series.SelectMany(s => s.Facts)]).Keys.ToLookup(e => Fits(year, e));
        return ends[true].Any() && ends[false].Any() && ends[false].Max() < ends[true].Min() ? ends[false].Max() : null;
    }

    // On which days whole years end, and how many figures say so.
    private static Dictionary<DateOnly, int> Ends(List<FiledFact> facts)
    {
        var ends = facts.Where(f => f.Days is >= ShortestYear and <= LongestYear).GroupBy(f => f.End).ToDictionary(g => g.Key, g => g.Count());
        var most = ends.Values.DefaultIfEmpty(0).Max();
        return ends.Where(e => e.Value * Rare >= most).ToDictionary(e => e.Key, e => e.Value);
    }

    private static FiscalYear? Best(Dictionary<DateOnly, int> ends)
    {
        int Fit(FiscalYear year) => ends.Where(e => Fits(year, e.Key)).Sum(e => e.Value);
        var best = ends.Keys.OrderDescending().SelectMany(Ways).MaxBy(Fit);
        return best is null || Fit(best) * 2 <= ends.Values.Sum() ? null : best;
    }

    private static bool Fits(FiscalYear year, DateOnly end) => year.EndingOn(Frequency.Year, end) is not null;

    // The plainest first: of those that fit alike the first is taken.
    private static IEnumerable<FiscalYear> Ways(DateOnly last)
    {
        yield return new FiscalYear(last.Month, last is { Month: 2, Day: 28 } ? 29 : last.Day);
        yield return new FiscalYear(last.Month, DaysOf(last.Month)) { Weekday = last.DayOfWeek };
        var months = new[] { last.Month, last.AddDays(-FiscalYear.DaysInWeek).Month }.Distinct().ToList();
        foreach (var (month, day) in months.Select(m => (m, DaysOf(m))).Concat(months.SelectMany(m => Enumerable.Range(1, DaysOf(m)).Select(d => (m, d)))))
        {
            yield return new FiscalYear(month, day) { Weekday = last.DayOfWeek, IsNearest = true };
        }
    }

    // The quarter with the extra week is the one by which most other ends of quarters are met.
    private static FiscalYear WithLongQuarter(FiscalYear year, List<FiledFact> facts)
    {
        var ends = facts.Select(f => f.End).Distinct().ToList();
        return Enumerable.Range(1, 4).Reverse().Select(q => year with { LongQuarter = q })
            .MaxBy(y => ends.Count(e => y.EndingOn(Frequency.Quarter, e) is not null))!;
    }

    private static int DaysOf(int month) => DateTime.DaysInMonth(2024, month);
}
