using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Series;

/// <summary>Which of a model's charts have something to show.</summary>
internal static class ShownCharts
{
    /// <summary>The charts of a model, without those that would hold its only scenario against itself.</summary>
    public static IEnumerable<PlanChart> Of(Plan plan) => plan.Charts.Where(c => c.Series.Any(s => Shows(plan, s)));

    private static bool Shows(Plan plan, PlanChartSeries series) => series.Kind switch
    {
        ChartSeriesKind.Mark => false,
        ChartSeriesKind.Scenarios => plan.Scenarios.Count > 1,
        ChartSeriesKind.Range => plan.Scenarios.Count > 1 || plan.Sensitivities.Any(s => s.Output.Line == series.Line),
        _ => true,
    };
}
