using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Solving;

/// <summary>One way for the target to be what is wanted.</summary>
/// <param name="Inputs">The inputs' values.</param>
/// <param name="Achieved">What the target is with them.</param>
public sealed record GoalSeekAnswer(IReadOnlyList<(PlanCell Cell, double Value)> Inputs, double Achieved)
{
    /// <summary>What the first input may lie between, where it is a whole range that gives the value; the answer is its nearest end.</summary>
    public (double Low, double High)? Anywhere { get; init; }

    /// <summary>The inputs whose values nobody would expect, and why.</summary>
    public IReadOnlyList<(PlanCell Cell, double Value, UnusualValue Why)> Unusual { get; init; } = [];

    /// <summary>The fewest decimals of the inputs, in the model's unit, with which the target is still shown as what is wanted.</summary>
    public int Decimals { get; init; }
}
