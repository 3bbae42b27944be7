using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>What a question is asked about: a scenario, with changes on top of it.</summary>
/// <param name="Name">What it is called where it is shown.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Overrides">The changes.</param>
public sealed record ScenarioCase(string Name, PlanScenario Scenario, IReadOnlyList<PlanOverride> Overrides)
{
    /// <summary>Ends early whatever is asked about it, between one run and the next.</summary>
    public CancellationToken Cancelled { get; init; }

    /// <summary>Its result.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ModelResult Run(Evaluator evaluator) => Run(evaluator, []);

    /// <summary>Its result with further cells set to values.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ModelResult Run(Evaluator evaluator, IEnumerable<(PlanCell Cell, double Value)> values)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        Cancelled.ThrowIfCancellationRequested();
        return evaluator.Run(Scenario, [.. Overrides, .. values.Select(v => new PlanOverride(v.Cell, OverrideOperator.Set, v.Value, Asked))]);
    }

    private static PlanSource Asked { get; } = new("asked", null, "", new Core.Text.SourceSpan(new Core.Text.SourceText("asked", ""), 0, 0));
}
