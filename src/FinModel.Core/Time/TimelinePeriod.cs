namespace FinModel.Core.Time;

/// <summary>A period of a timeline.</summary>
/// <param name="Period">Where it is on the calendar.</param>
/// <param name="IsEstimate">Whether it is forecast (E) or reported (A).</param>
/// <param name="IsShown">False for the periods before the first shown one, which hold values that formulas look back to.</param>
public sealed record TimelinePeriod(Period Period, bool IsEstimate, bool IsShown)
{
    /// <summary>The id, <c>2025</c>.</summary>
    public string Id => Period.Id;

    /// <summary>The id with A or E, as column headings have it.</summary>
    public string Label => Id + (IsEstimate ? "E" : "A");

    /// <inheritdoc/>
    public override string ToString() => Label;
}
