using FinModel.Core.Time;

namespace FinModel.Compiler.Tables.Headings;

/// <summary>Which period of a model's timelines a heading is, where that is certain.</summary>
/// <param name="timelines">The timelines that are declared.</param>
/// <param name="isCumulative">Whether a heading says up to when the year is counted: its period is the shortest that ends then.</param>
internal sealed class HeadingPeriods(IReadOnlyList<Timeline> timelines, bool isCumulative)
{
    private FiscalYear Year => timelines.Count == 0 ? FiscalYear.Calendar : timelines[0].FiscalYear;

    /// <summary>The period, or null.</summary>
    public Period? Of(HeadingText text)
    {
        if (isCumulative)
        {
            return UpTo(text);
        }

        if (text.Period is { } named && !text.IsToDate && !IsOfOtherYears(text) && timelines.Any(t => t.Frequency == named.Frequency))
        {
            return named;
        }

        // A month of a model of months is that month, whatever else ends with it.
        if (text.IsMonth && Ending(text).Where(p => p.Frequency == Frequency.Month).ToList() is [var month])
        {
            return month;
        }

        return Ending(text) is [var only] && text is not { IsToDate: true, Length: null }
            && (text.Length is not null || Year.PlaceInYear(only) == 0) ? only : null;
    }

    /// <summary>The periods that end on the day of a heading.</summary>
    public IReadOnlyList<Period> Ending(HeadingText text) =>
        text.Day is { } day ? [.. EndingOn(day, text.IsMonth).Where(p => text.Length is null || p.Frequency == text.Length)] : [];

    /// <summary>The period of a heading as the timeline has it, where the heading says that it is over and it is not, or the other way round.</summary>
    public TimelinePeriod? OtherStage(HeadingText text, Period period) =>
        text.IsEstimate is { } isEstimate && Known(period) is { } known && known.IsEstimate != isEstimate ? known : null;

    /// <summary>The period as a timeline has it; null where none does.</summary>
    public TimelinePeriod? Known(Period period) =>
        timelines.Where(t => t.IndexOf(period) >= 0).Select(t => t.Periods[t.IndexOf(period)]).FirstOrDefault();

    private Period? UpTo(HeadingText text)
    {
        var ending = IsOfOtherYears(text) ? []
            : text is { IsToDate: true, Period: { } months } ? EndingOn(Year.EndAfter(months.Year, (months.Index % 12) + 1), false)
            : text.Period is { } period ? EndingOn(Year.End(period), false)
            : text.Day is { } day ? EndingOn(day, text.IsMonth) : [];
        var fitting = ending.Where(p => text.Months is not { } months || (Year.PlaceInYear(p) + 1) * (int)p.Frequency == months);
        return fitting.OrderBy(p => Known(p) is null).ThenBy(p => p.Frequency).Select(p => (Period?)p).FirstOrDefault();
    }

    private bool IsOfOtherYears(HeadingText text) => text.IsCalendarYear && !Year.IsCalendar;

    // Vendors print the end of a month over figures of a year of weeks that ends some days before or after it.
    private IEnumerable<Period> EndingOn(DateOnly day, bool isMonth) => timelines
        .Select(t =>
            isMonth || (Year.HasWeeks && day.AddDays(1).Day == 1)
                ? Year.EndingIn(t.Frequency, day.Year, day.Month)
                : Year.EndingOn(t.Frequency, day))
        .OfType<Period>();
}
