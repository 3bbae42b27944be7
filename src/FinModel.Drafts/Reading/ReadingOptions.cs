using FinModel.Core.Time;

namespace FinModel.Drafts.Reading;

/// <summary>How statements are to be read, where their figures and headings do not say it.</summary>
/// <param name="FiscalYear">How years lie on the calendar, or null for what the headings say.</param>
/// <param name="HasQuarters">Whether quarters are read, and years beside them; otherwise years.</param>
public sealed record ReadingOptions(FiscalYear? FiscalYear, bool HasQuarters)
{
    /// <summary>Whether columns of quarters hold the figures of the year to date; null where the figures are to say it.</summary>
    public bool? IsToDate { get; init; }

    /// <summary>Whether numbers have a comma before their decimals; null where the figures are to say it.</summary>
    public bool? HasDecimalCommas { get; init; }
}
