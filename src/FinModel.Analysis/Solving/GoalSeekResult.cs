using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Solving;

/// <summary>What a goal seek found.</summary>
/// <param name="Target">The cell that was to have a value.</param>
/// <param name="Wanted">The value.</param>
/// <param name="Inputs">The inputs that were moved, from what to what.</param>
/// <param name="Achieved">What the target is with them.</param>
/// <param name="Evaluations">How often the model was evaluated.</param>
/// <param name="Converged">Whether the target has the value.</param>
/// <param name="Reachable">When it has not: the least and the greatest value that was seen.</param>
public sealed record GoalSeekResult(
    PlanCell Target, double Wanted, IReadOnlyList<(PlanCell Cell, double From, double To)> Inputs, double Achieved, int Evaluations, bool Converged, (double Low, double High)? Reachable)
{
    /// <summary>Whether the target had no value with some of the inputs that were tried.</summary>
    public bool IsMissing { get; init; }
}
