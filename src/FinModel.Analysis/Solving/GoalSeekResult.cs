using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Solving;

/// <summary>What a goal seek found.</summary>
/// <param name="Target">The cell that was to have a value.</param>
/// <param name="Wanted">The value.</param>
/// <param name="Inputs">The inputs that were moved, and what they are in the scenario.</param>
/// <param name="Answers">What they may be instead, the answer nearest to the scenario first; none when the target cannot have the value.</param>
/// <param name="Evaluations">How often the model was evaluated.</param>
public sealed record GoalSeekResult(
    PlanCell Target, double Wanted, IReadOnlyList<(PlanCell Cell, double From)> Inputs, IReadOnlyList<GoalSeekAnswer> Answers, int Evaluations)
{
    /// <summary>Whether the target can have the value.</summary>
    public bool Converged => Answers.Count > 0;

    /// <summary>Where it was looked and what was seen there, when there is no answer.</summary>
    public SearchReport? Search { get; init; }
}
