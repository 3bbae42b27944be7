using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;

namespace FinModel.Tests.SenseTimeForecast;

/// <summary>The model under <c>models/sensetime</c>, loaded once.</summary>
internal static class SenseTimeModel
{
    private static readonly Lazy<FinancialModel> Loaded = new(() => FinancialModel.TryLoad("models/sensetime", Repository.Root).Model!);

    private static readonly Lazy<Evaluator> Runner = new(() => new Evaluator(Plan));

    public static Plan Plan => Loaded.Value.Plan;

    public static IReadOnlyList<Period> Estimates { get; } = [.. Plan.Timeline.Periods.Where(p => p.IsEstimate).Select(p => p.Period)];

    /// <summary>The cells that a scenario may change.</summary>
    public static IReadOnlyList<PlanCell> Inputs { get; } = [.. Plan.Cells.Where(c => c.Origin == CellOrigin.Input)];

    public static ModelResult Run(PlanScenario scenario, IReadOnlyList<PlanOverride> overrides) => Runner.Value.Run(scenario, overrides);

    /// <summary>Sets an input.</summary>
    public static PlanOverride Set(PlanCell cell, double value) =>
        new(cell, OverrideOperator.Set, value, new PlanSource("a test", null, "", cell.Source!.Span));

    /// <summary>The value of a line that must have one.</summary>
    public static double ValueOf(ModelResult result, string line, Period period) =>
        result.Value(Plan.Line(line)!, null, period) ?? throw new InvalidOperationException($"{line} has no value in {period}");
}
