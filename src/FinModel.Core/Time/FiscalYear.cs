namespace FinModel.Core.Time;

/// <summary>
/// How a company's years lie on the calendar. Ids of years, halves and quarters are fiscal labels: the day on which <c>2024</c> ends is in 2024, or
/// in 2025 where years are named by their start.
/// Months are calendar months under any fiscal year.
/// </summary>
/// <param name="Month">The month in which the year ends, 1 to 12.</param>
/// <param name="Day">The day of that month; one that no February or short month has is the month's last.</param>
public sealed record FiscalYear(int Month, int Day)
{
    /// <summary>How many days a week-year's end, printed by its month, may be away from that month's last day.</summary>
    public const int DaysInWeek = 7;

    private const int WeeksInQuarter = 13;

    /// <summary>The calendar year, which is the fiscal year of those that declare none.</summary>
    public static FiscalYear Calendar { get; } = new(12, 31);

    /// <summary>The weekday on which a year of 52 or 53 weeks ends; null where years end on a day of the month.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whether a year of weeks ends on the weekday that is nearest to the day, rather than on the last one of the month.</summary>
    public bool IsNearest { get; init; }

    /// <summary>Whether a year is called by the calendar year in which it begins, so that it ends in the next.</summary>
    public bool IsNamedByStart { get; init; }

    /// <summary>The quarter that has the fifty-third week.</summary>
    public int LongQuarter { get; init; } = 4;

    /// <summary>Whether years have whole weeks.</summary>
    public bool HasWeeks => Weekday is not null;

    /// <summary>Whether each part of a year ends with a month, so that months are parts of it.</summary>
    public bool HasMonths => !HasWeeks && EndsMonth;

    /// <summary>Whether it is the calendar year.</summary>
    public bool IsCalendar => this == Calendar;

    private bool EndsMonth => Day >= (Month == 2 ? 28 : DateTime.DaysInMonth(2001, Month));

    /// <summary>The last day of a period.</summary>
    public DateOnly End(Period period) => period.Frequency == Frequency.Month
        ? LastOfMonth(period.Index)
        : EndAfter(period.Year, ((period.Index % period.PerYear) + 1) * (int)period.Frequency);

    /// <summary>The first day of a period.</summary>
    public DateOnly Start(Period period) => End(period.Plus(-1)).AddDays(1);

    /// <summary>Days in a period, leap days counted.</summary>
    public int Days(Period period) => End(period).DayNumber - End(period.Plus(-1)).DayNumber;

    /// <summary>The last day of the first so many months of a fiscal year; of a year of weeks, of its quarters.</summary>
    /// <param name="year">The year's label.</param>
    /// <param name="months">How many months of it: 1 to 12.</param>
    public DateOnly EndAfter(int year, int months) => HasWeeks ? EndOfWeeks(year, months / 3) : EndOfMonths(year, months);

    /// <summary>Whether a period lies wholly inside another one.</summary>
    public bool Contains(Period whole, Period part)
    {
        var (first, other) = (FirstMonth(whole), FirstMonth(part));
        return other >= first && other + (int)part.Frequency <= first + (int)whole.Frequency;
    }

    /// <summary>How many periods of the same fiscal year come before it.</summary>
    public int PlaceInYear(Period period) => FirstMonth(period) % 12 / (int)period.Frequency;

    /// <summary>The label of the fiscal year that a period is part of.</summary>
    public int YearOf(Period period) => FirstMonth(period) / 12;

    /// <summary>The period of a length that ends on a day, or null.</summary>
    public Period? EndingOn(Frequency frequency, DateOnly day) => Around(frequency, day).Where(p => End(p) == day).Select(p => (Period?)p).FirstOrDefault();

    /// <summary>The period of a length that a month's name over figures means: the one that ends in it, or, of a year of weeks, within a week of its
    /// last day.</summary>
    public Period? EndingIn(Frequency frequency, int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return Around(frequency, last)
            .Where(p => HasWeeks ? Math.Abs(End(p).DayNumber - last.DayNumber) < DaysInWeek : End(p) is var end && end.Year == year && end.Month == month)
            .Select(p => (Period?)p).FirstOrDefault();
    }

    // Labels are at most a year away from the calendar, and week-years end a few days around a month's end.
    private static IEnumerable<Period> Around(Frequency frequency, DateOnly day)
    {
        var parts = 12 / (int)frequency;
        return Enumerable.Range((day.Year - 2) * parts, 4 * parts).Select(i => new Period(frequency, i));
    }

    // Counted so that the first month of fiscal year 2024 is 12 × 2024.
    private int FirstMonth(Period period) => period.Frequency == Frequency.Month
        ? period.Index + 12 - Month - (IsNamedByStart ? 12 : 0)
        : period.Index * (int)period.Frequency;

    private DateOnly EndOfMonths(int year, int months)
    {
        var last = LastOfMonth((year * 12) + Month - 13 + months + (IsNamedByStart ? 12 : 0));
        return EndsMonth || Day >= last.Day ? last : new DateOnly(last.Year, last.Month, Day);
    }

    private DateOnly EndOfWeeks(int year, int quarters)
    {
        var end = EndOfYear(year);
        if (quarters == 4)
        {
            return end;
        }

        var start = EndOfYear(year - 1);
        var extra = quarters >= LongQuarter ? end.DayNumber - start.DayNumber - (4 * WeeksInQuarter * DaysInWeek) : 0;
        return start.AddDays((quarters * WeeksInQuarter * DaysInWeek) + extra);
    }

    private DateOnly EndOfYear(int year)
    {
        var last = LastOfMonth((year * 12) + Month - 1 + (IsNamedByStart ? 12 : 0));
        var anchor = IsNearest ? new DateOnly(last.Year, last.Month, Math.Min(Day, last.Day)).AddDays(3) : last;
        return anchor.AddDays(-((anchor.DayOfWeek - Weekday!.Value + DaysInWeek) % DaysInWeek));
    }

    private static DateOnly LastOfMonth(int index) => new(index / 12, (index % 12) + 1, DateTime.DaysInMonth(index / 12, (index % 12) + 1));
}
