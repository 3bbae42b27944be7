using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Time;

namespace FinModel.Drafts.Reading;

/// <summary>Which years headings are, once it is known how a company's years end.</summary>
/// <param name="FiscalYear">How they lie on the calendar.</param>
internal sealed record YearHeadings(FiscalYear FiscalYear)
{
    /// <summary>As the headings' days have it, unless it is said: where all of them are one day of the year, on that; otherwise the year ends with the calendar's.</summary>
    public static YearHeadings Of(IEnumerable<HeadingText> headings, FiscalYear? said)
    {
        var days = headings.Where(h => h.Day is not null).Select(h => (h.Day!.Value.Month, h.Day!.Value.Day)).Distinct().ToList();
        return new YearHeadings(said ?? (days.Count > 0 && days.TrueForAll(d => d.Month == days[0].Month) ? new FiscalYear(days[0].Month, days.Max(d => d.Day)) : FiscalYear.Calendar));
    }

    /// <summary>The year, or null for what is none: a quarter, the twelve months to some day.</summary>
    public Period? Of(HeadingText heading) => heading switch
    {
        { IsToDate: true } => null,
        { Period: { Frequency: Frequency.Year } year } => year,
        { Day: { } day } => FiscalYear.EndingOn(Frequency.Year, day) ?? (heading.IsMonth ? FiscalYear.EndingIn(Frequency.Year, day.Year, day.Month) : null),
        _ => null,
    };
}
