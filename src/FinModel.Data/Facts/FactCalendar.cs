using FinModel.Core.Time;

namespace FinModel.Data.Facts;

/// <summary>
/// The company's own years, as its figures show them, and which of their months a fact is of. Only a fact's days say that: the year and quarter beside it
/// (<c>fy</c>, <c>fp</c>) are the filing's, and a comparative figure of last year carries this year's.
/// </summary>
/// <param name="Year">On which days its years end.</param>
public sealed record FactCalendar(FiscalYear Year)
{
    // Filers round the days of a quarter to a month's or a week's end; quarters are thirteen weeks apart.
    private const int DaysAround = 7;

    // A quarter less a week: what comes later is of the next one.
    private const int DaysToCover = 84;

    private static readonly int[] Lengths = [3, 6, 9, 12];

    /// <summary>Of which months a fact is; null where it is of none that a statement has: a single month, twelve months across two years, a day
    /// within a quarter.</summary>
    public FactPeriod? Of(FiledFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (Quarter(fact.End) is not { } quarter)
        {
            return null;
        }

        if (fact.Start is not { } start)
        {
            return new FactPeriod(quarter, 0);
        }

        foreach (var months in Lengths)
        {
            var first = quarter.Plus(1 - (months / 3));
            if ((months == 3 || Year.PlaceInYear(first) == 0) && Math.Abs(Year.Start(first).DayNumber - start.DayNumber) < DaysAround)
            {
                return new FactPeriod(quarter, months);
            }
        }

        return null;
    }

    /// <summary>The quarter that a figure on a filing's cover stands behind: a share count of some weeks after the quarter's end is the nearest there
    /// is to it.</summary>
    public FactPeriod? OfCover(FiledFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var day = fact.End;
        for (var i = 0; fact.Start is null && i < DaysToCover; i++, day = day.AddDays(-1))
        {
            if (Quarter(day) is { } quarter && Year.End(quarter) == day)
            {
                return new FactPeriod(quarter, 0);
            }
        }

        return null;
    }

    /// <summary>How many days a fact is away from the period it is of.</summary>
    public int DaysOff(FiledFact fact, FactPeriod period)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var atEnd = Math.Abs(Year.End(period.Quarter).DayNumber - fact.End.DayNumber);
        return fact.Start is { } start ? atEnd + Math.Abs(Year.Start(period.Quarter.Plus(1 - (period.Months / 3))).DayNumber - start.DayNumber) : atEnd;
    }

    private Period? Quarter(DateOnly day)
    {
        var around = new Period(Frequency.Quarter, (day.Year * 4) + ((day.Month - 1) / 3));
        for (var i = -5; i <= 5; i++)
        {
            if (Math.Abs(Year.End(around.Plus(i)).DayNumber - day.DayNumber) < DaysAround)
            {
                return around.Plus(i);
            }
        }

        return null;
    }
}
