using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Simulations;

/// <summary>What is simulated.</summary>
/// <param name="Plan">The model.</param>
/// <param name="Scenario">The scenario whose values are the middle of what is not known.</param>
/// <param name="Overrides">Changes on top of it.</param>
/// <param name="Outputs">The cells asked for.</param>
/// <param name="Conditions">The conditions whose probabilities are asked for.</param>
/// <param name="Seed">The seed; the same one gives the same runs.</param>
public sealed record SimulationSetup(
    Plan Plan, PlanScenario Scenario, IReadOnlyList<PlanOverride> Overrides, IReadOnlyList<PlanCell> Outputs,
    IReadOnlyList<SimulationCondition> Conditions, ulong Seed)
{
    /// <summary>The seed of what is this model's own: among others, each has one of its own, so that only what is common moves them together.</summary>
    public ulong OwnSeed { get; init; } = Seed;

    /// <summary>The cells that runs compute: the outputs, then those of the conditions.</summary>
    public IReadOnlyList<PlanCell> Cells => [.. Outputs, .. Conditions.Select(c => c.Cell)];
}
