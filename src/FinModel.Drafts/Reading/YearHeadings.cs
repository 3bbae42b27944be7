using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Time;

namespace FinModel.Drafts.Reading;

/// <summary>Which years headings are, once it is known how a company's years end.</summary>
/// <param name="FiscalYear">How they lie on the calendar.</param>
internal sealed record YearHeadings(FiscalYear FiscalYear)
{
    /// <summary>As the headings' days have it, unless it is said: where all of them are one day of the year, on that; otherwise the year ends with the calendar's.</summary>
    public static YearHeadings Of(IEnumerable<HeadingText> headings, FiscalYear? said, bool hasQuarters)
    {
        var days = headings.Where(h => h.Day is not null).Select(h => (h.Day!.Value.Month, h.Day!.Value.Day)).Distinct().ToList();
        var frequency = hasQuarters ? Frequency.Quarter : Frequency.Year;
        return new YearHeadings(said ?? (!hasQuarters && days.Count > 0 && days.TrueForAll(d => d.Month == days[0].Month) ? new FiscalYear(days[0].Month, days.Max(d => d.Day)) : FiscalYear.Calendar)) { Frequency = frequency };
    }

    /// <summary>The year, or null for what is none: a quarter, the twelve months to some day. Of a model of quarters the quarter, or null for what is none.</summary>
    public Period? Of(HeadingText heading) => Of(heading, Frequency);

    /// <summary>The columns of a heading whose period stands in an earlier one as well.</summary>
    public IEnumerable<int> Twice(PeriodColumns heading) =>
        heading.Columns.Where(c => Of(c.Value) is not null).GroupBy(c => Of(c.Value)).SelectMany(g => g.Select(c => c.Key).Order().Skip(1));

    /// <summary>Whether it is a year beside the quarters of a model of quarters.</summary>
    public Period? YearBeside(HeadingText heading) => Frequency == Frequency.Quarter && heading.Day is null ? Of(heading, Frequency.Year) : null;

    /// <summary>In what the model calculates.</summary>
    public Frequency Frequency { get; init; } = Frequency.Year;

    private Period? Of(HeadingText heading, Frequency frequency) => heading switch
    {
        { IsToDate: true } => null,
        { Period: { } period } => period.Frequency == frequency ? period : null,
        { Length: { } length } when length != frequency => null,
        { Day: { } day } => FiscalYear.EndingOn(frequency, day) ?? (heading.IsMonth ? FiscalYear.EndingIn(frequency, day.Year, day.Month) : null),
        _ => null,
    };
}
