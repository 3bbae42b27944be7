using FinModel.Core.Text;

namespace FinModel.Data.Facts;

/// <summary>A figure in a filing. What the filing's own year and quarter are (<c>fy</c>, <c>fp</c>) is not kept: a comparative figure of last year
/// has this year's.</summary>
/// <param name="Start">The first day of the period; null for a balance.</param>
/// <param name="End">The last day of the period, or the day of the balance.</param>
/// <param name="Value">The figure, in whole units.</param>
/// <param name="Filing">In which filing it stands.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record FiledFact(DateOnly? Start, DateOnly End, decimal Value, Filing Filing, SourceSpan Span)
{
    /// <summary>Days of the period, both its first and last counted; nought for a balance.</summary>
    public int Days => Start is { } start ? End.DayNumber - start.DayNumber + 1 : 0;
}
