using FinModel.Compiler.Symbols;
using FinModel.Core.Time;

namespace FinModel.Compiler.Tables.Headings;

/// <summary>Which period of a model's timelines a heading is, where that is certain.</summary>
/// <param name="symbols">What is declared.</param>
/// <param name="isCumulative">Whether a heading says up to when the year is counted: its period is the shortest that ends then.</param>
internal sealed class HeadingPeriods(ModelSymbols symbols, bool isCumulative)
{
    /// <summary>The period, or null.</summary>
    public Period? Of(HeadingText text)
    {
        if (isCumulative)
        {
            return UpTo(text);
        }

        if (text.Period is { } named && !text.IsToDate && !IsOfOtherYears(text) && symbols.Timelines.Exists(t => t.Frequency == named.Frequency))
        {
            return named;
        }

        return Ending(text) is [var only]
            && (text.Length is not null || symbols.FiscalYear.PlaceInYear(only) == 0 || (text.IsMonth && only.Frequency == Frequency.Month)) ? only : null;
    }

    /// <summary>The periods that end on the day of a heading.</summary>
    public IReadOnlyList<Period> Ending(HeadingText text) =>
        text.Day is { } day ? [.. EndingOn(day, text.IsMonth).Where(p => text.Length is null || p.Frequency == text.Length)] : [];

    /// <summary>The period of a heading as the timeline has it, where the heading says that it is over and it is not, or the other way round.</summary>
    public TimelinePeriod? OtherStage(HeadingText text, Period period) =>
        text.IsEstimate is { } isEstimate && symbols.Locate(period) is var (timeline, index) && symbols.Timelines[timeline].Periods[index] is var known
            && known.IsEstimate != isEstimate ? known : null;

    private Period? UpTo(HeadingText text)
    {
        var year = symbols.FiscalYear;
        var ending = IsOfOtherYears(text) ? []
            : text is { IsToDate: true, Period: { } months } ? EndingOn(year.EndAfter(months.Year, (months.Index % 12) + 1), false)
            : text.Period is { } period ? EndingOn(year.End(period), false)
            : text.Day is { } day ? EndingOn(day, text.IsMonth) : [];
        return ending.OrderBy(p => symbols.Locate(p) is null).ThenBy(p => p.Frequency).Select(p => (Period?)p).FirstOrDefault();
    }

    private bool IsOfOtherYears(HeadingText text) => text.IsCalendarYear && !symbols.FiscalYear.IsCalendar;

    // Vendors print the end of a month over figures of a year of weeks that ends some days before or after it.
    private IEnumerable<Period> EndingOn(DateOnly day, bool isMonth) => symbols.Timelines
        .Select(t =>
            isMonth || (symbols.FiscalYear.HasWeeks && day.AddDays(1).Day == 1)
                ? symbols.FiscalYear.EndingIn(t.Frequency, day.Year, day.Month)
                : symbols.FiscalYear.EndingOn(t.Frequency, day))
        .OfType<Period>();
}
