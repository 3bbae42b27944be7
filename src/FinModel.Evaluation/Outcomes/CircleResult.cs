using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Outcomes;

/// <summary>How a circle was solved.</summary>
/// <param name="Circle">The circle.</param>
/// <param name="Evaluations">How often its cells were computed.</param>
/// <param name="Residual">The largest difference between what was assumed for a cut and what its formula gives back.</param>
/// <param name="Converged">Whether a solution was found; when not, the circle's cells are faults.</param>
public sealed record CircleResult(PlanCircle Circle, int Evaluations, double Residual, bool Converged)
{
    /// <summary>The step, counted from the circle's first, at which a value was lost, or −1.</summary>
    internal int FaultyStep { get; init; } = -1;

    /// <summary>Whether there are solutions, but not one.</summary>
    internal bool IsUndetermined { get; init; }
}
