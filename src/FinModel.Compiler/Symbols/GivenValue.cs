using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Compiler.Symbols;

/// <summary>A value given for an input. Without a period it is for every estimate period, or for all time.</summary>
internal sealed record GivenValue(LineSymbol Line, MemberSymbol? Member, GivenRank Rank, Period? Period, double Value, PlanSource Source)
{
    /// <summary>The scenario that it is for; null for the base case.</summary>
    public string? Scenario { get; init; }

    /// <summary>The longer period that it was given for, of which <see cref="Period"/> is a part.</summary>
    public Frequency? Whole { get; init; }
}
