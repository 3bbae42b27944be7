namespace FinModel.Core.Time;

/// <summary>A period of a timeline.</summary>
/// <param name="Period">Which it is.</param>
/// <param name="IsEstimate">Whether it is forecast (E) or reported (A).</param>
/// <param name="IsShown">Whether statements show it; false for the periods before the first shown one, which hold values that formulas look back to,
/// or history.</param>
public sealed record TimelinePeriod(Period Period, bool IsEstimate, bool IsShown)
{
    /// <summary>How the years of the timeline lie on the calendar.</summary>
    public FiscalYear FiscalYear { get; init; } = FiscalYear.Calendar;

    /// <summary>Whether it comes before the first period of the statements and is shown all the same, where there is something to show: history of a
    /// few lines.</summary>
    public bool IsHistory { get; init; }

    /// <summary>Whether anything may show it.</summary>
    public bool IsListed => IsShown || IsHistory;

    /// <summary>Its first day.</summary>
    public DateOnly Start => FiscalYear.Start(Period);

    /// <summary>Its last day.</summary>
    public DateOnly End => FiscalYear.End(Period);

    /// <summary>Days in it, leap days counted.</summary>
    public int Days => FiscalYear.Days(Period);

    /// <summary>The id, <c>2025</c>.</summary>
    public string Id => Period.Id;

    /// <summary>The id with A or E, as column headings have it.</summary>
    public string Label => Id + (IsEstimate ? "E" : "A");

    /// <summary>Whether a period lies wholly inside this one.</summary>
    public bool Contains(TimelinePeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return FiscalYear.Contains(Period, other.Period);
    }

    /// <inheritdoc/>
    public override string ToString() => Label;
}
