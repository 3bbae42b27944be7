using System.Globalization;
using FinModel.Core.Time;

namespace FinModel.Drafts.Writing;

/// <summary>The timelines of a draft as the language declares them: the one that calculates, and of quarters their years beside them.</summary>
internal static class DraftTimelines
{
    /// <summary>The declarations for periods in order.</summary>
    public static IReadOnlyList<string> Of(FiscalYear year, IReadOnlyList<(Period Period, bool IsEstimate)> periods)
    {
        var ends = year.IsCalendar ? "" : $" year ends {Day(year)}";
        if (periods.Count == 0 || periods[0].Period.Frequency != Frequency.Quarter)
        {
            return [$"timeline years {Labels(periods)}{ends}"];
        }

        var years =
            periods.GroupBy(p => p.Period.Year).Where(y => y.Count() == 4).Select(y => (new Period(Frequency.Year, y.Key), y.Any(p => p.IsEstimate))).ToList();
        return [$"timeline quarters {Ranges(periods)}{ends}", .. years.Count == 0 ? [] : new[] { $"timeline years {Labels(years)}" }];
    }

    private static string Labels(IEnumerable<(Period Period, bool IsEstimate)> periods) => string.Join(' ', periods.Select(Label));

    private static string Label((Period Period, bool IsEstimate) period) => period.Period.Id + (period.IsEstimate ? "E" : "A");

    private static string Ranges(IReadOnlyList<(Period Period, bool IsEstimate)> periods) =>
        string.Join(' ', periods.GroupBy(p => p.IsEstimate).Select(g => g.Count() == 1 ? Label(g.First()) : $"{Label(g.First())}..{Label(g.Last())}"));

    private static string Day(FiscalYear year)
    {
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(year.Month);
        var day = string.Create(CultureInfo.InvariantCulture, $"{year.Day} {month}");
        var end = year.IsNearest ? $"{year.Weekday} nearest {day}" : year.HasWeeks ? $"last {year.Weekday} of {month}" : day;
        return end + (year.IsNamedByStart ? " of the next year" : "")
            + (year.HasWeeks && year.LongQuarter != 4 ? string.Create(CultureInfo.InvariantCulture, $" week 53 in quarter {year.LongQuarter}") : "");
    }
}
