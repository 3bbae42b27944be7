using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Presentation.Series;

/// <summary>A line or member with its values on a timeline.</summary>
internal sealed record LineSeries(PlanLine Line, PlanMember? Member, IReadOnlyList<SeriesValue> Values);

/// <summary>One value: a number in the model's unit, or the reason why there is none.</summary>
/// <param name="Key">The period's id, or <c>all</c>.</param>
/// <param name="Value">The number, or null.</param>
/// <param name="Fault">Why there is no number, or null.</param>
internal sealed record SeriesValue(string Key, double? Value, Phrase? Fault)
{
    /// <summary>The reason where nothing went wrong: the model says nothing there.</summary>
    public static readonly Phrase Blank = "no value";

    /// <summary>Whether the model says nothing there.</summary>
    public bool IsBlank => Blank.Equals(Fault);

    /// <summary>Whether there is none because it would mean nothing.</summary>
    public bool IsNotMeaningful { get; init; }

    /// <summary>The cell, or null where the model is blank.</summary>
    public PlanCell? Cell { get; init; }
}
