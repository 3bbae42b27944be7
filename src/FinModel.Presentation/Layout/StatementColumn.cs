using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Presentation.Layout;

/// <summary>A column of figures over time.</summary>
/// <param name="Timeline">Whose period it is.</param>
/// <param name="Period">The period.</param>
/// <param name="IsLongest">Whether it is of the longest periods, which stand first; halves or quarters stand beside them.</param>
internal sealed record StatementColumn(Timeline Timeline, TimelinePeriod Period, bool IsLongest)
{
    /// <summary>Whether forecasts begin here.</summary>
    public bool BeginsEstimates => IsFirstEstimate(Timeline, Period);

    /// <summary>Whether a period is the first forecast of its timeline.</summary>
    public static bool IsFirstEstimate(Timeline timeline, TimelinePeriod period) =>
        period.IsEstimate && timeline.IndexOf(period.Period) is var index && (index == 0 || !timeline.Periods[index - 1].IsEstimate);

    /// <summary>All periods of a model, from left to right. Blocks rather than halves between years, so that the year before is the column
    /// before.</summary>
    public static IReadOnlyList<StatementColumn> All(Plan plan)
    {
        var timelines = plan.Timelines.OrderByDescending(t => (int)t.Frequency).ToList();
        return timelines.SelectMany(t => t.Periods.Select(p => new StatementColumn(t, p, t == timelines[0]))).ToList();
    }
}
