using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Time;

namespace FinModel.Drafts.Reading;

/// <summary>Which years headings are, once it is known how a company's years end.</summary>
/// <param name="FiscalYear">How they lie on the calendar.</param>
internal sealed record YearHeadings(FiscalYear FiscalYear)
{
    private const int MonthsOfQuarter = 3;

    /// <summary>As the headings' days have it, unless it is said: where all of them are one day of the year, on that; otherwise the year ends with
    /// the calendar's.</summary>
    public static YearHeadings Of(IReadOnlyCollection<HeadingText> headings, FiscalYear? said, bool hasQuarters)
    {
        var days = headings.Where(h => h.Day is not null).Select(h => (h.Day!.Value.Month, h.Day!.Value.Day)).Distinct().ToList();
        var frequency = hasQuarters ? Frequency.Quarter : Frequency.Year;
        var areOfOneMonth = !hasQuarters && days.Count > 0 && days.TrueForAll(d => d.Month == days[0].Month);
        var year = said ?? (areOfOneMonth ? new FiscalYear(days[0].Month, days.Max(d => d.Day)) : FiscalYear.Calendar);
        return new YearHeadings(year) { Frequency = frequency };
    }

    /// <summary>The same where the figures of a heading are those of the year up to the end of its period: a half is its second quarter, a year
    /// its fourth.</summary>
    public YearHeadings ToDate(IEnumerable<HeadingText> headings) =>
        this with
        {
            Quarters = headings.Where(h => h is not { Period.Frequency: Frequency.Year })
                .Select(h => Of(h, Frequency) ?? QuarterUpTo(h)).OfType<Period>().ToHashSet(),
        };

    /// <summary>Whether headings say themselves that figures are those of the year to date: nine months, of which no quarter stands beside them.</summary>
    public bool AreToDate(IReadOnlyCollection<HeadingText> headings)
    {
        var single = headings.Select(Of).OfType<Period>().ToHashSet();
        return Frequency == Frequency.Quarter && headings.Any(h => h.IsToDate)
            && !headings.Any(h => h.IsToDate && QuarterUpTo(h) is { } quarter && single.Contains(quarter));
    }

    /// <summary>The year, or null for what is none: a quarter, the twelve months to some day. Of a model of quarters the quarter, or null for what
    /// is none.</summary>
    public Period? Of(HeadingText heading) => IsToDate ? Of(heading, Frequency) ?? QuarterUpTo(heading) : Of(heading, Frequency);

    /// <summary>The columns of a heading whose period stands in an earlier one as well.</summary>
    public IEnumerable<int> Twice(PeriodColumns heading) =>
        heading.Columns.Where(c => Of(c.Value) is not null).GroupBy(c => Of(c.Value)).SelectMany(g => g.Select(c => c.Key).Order().Skip(1));

    /// <summary>Whether it is a year beside the quarters of a model of quarters.</summary>
    public Period? YearBeside(HeadingText heading) => Frequency == Frequency.Quarter && !IsToDate && heading.Day is null ? Of(heading, Frequency.Year) : null;

    /// <summary>In what the model calculates.</summary>
    public Frequency Frequency { get; init; } = Frequency.Year;

    /// <summary>Whether quarters are those of the year up to their end.</summary>
    public bool IsToDate => Quarters is not null;

    // The quarters that headings name other than by their year, where figures are those of the year to date.
    private IReadOnlySet<Period>? Quarters { get; init; }

    private static Period? QuarterUpTo(HeadingText heading) => heading.Period switch
    {
        { Frequency: Frequency.Month } months when heading.IsToDate && (months.Index + 1) % MonthsOfQuarter == 0 =>
            new Period(Frequency.Quarter, months.Index / MonthsOfQuarter),
        { Frequency: Frequency.Half } half => new Period(Frequency.Quarter, (half.Index * 2) + 1),
        _ => null,
    };

    private Period? Of(HeadingText heading, Frequency frequency) => heading switch
    {
        { IsToDate: true } => null,
        { Period: { Frequency: Frequency.Year } year } when IsToDate && new Period(Frequency.Quarter, (year.Index * 4) + 3) is var last =>
            Quarters!.Contains(last) || !Quarters.Contains(last.Plus(-1)) ? null : last,
        { Period: { } period } => period.Frequency == frequency ? period : null,
        { Length: { } length } when length != frequency && !IsToDate => null,
        { Day: { } day } => FiscalYear.EndingOn(frequency, day) ?? (heading.IsMonth ? FiscalYear.EndingIn(frequency, day.Year, day.Month) : null),
        _ => null,
    };
}
