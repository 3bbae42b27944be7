using FinModel.Compiler.Plans;

namespace FinModel.Evaluation;

/// <summary>Computes a plan, one scenario at a time. Immutable and safe to use from several threads.</summary>
public sealed class Evaluator(Plan plan)
{
    /// <summary>All values under a scenario, with further changes on top.</summary>
    public ModelResult Run(PlanScenario scenario, IReadOnlyList<PlanOverride> overrides) => throw new NotSupportedException(plan.Name + scenario + overrides);
}
