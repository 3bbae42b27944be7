namespace FinModel.Compiler.Plans;

/// <summary>How a line is drawn.</summary>
public enum ChartSeriesKind
{
    /// <summary>A column in each period.</summary>
    Column,

    /// <summary>Columns on top of each other.</summary>
    Stacked,

    /// <summary>A line; beside columns of another unit it has an axis of its own.</summary>
    Line,

    /// <summary>A dot where there is a value, with its name beside it: prices of single days.</summary>
    Points,

    /// <summary>A column for each scenario.</summary>
    Scenarios,

    /// <summary>A bar from the least to the greatest value over the scenarios and along each what-if axis.</summary>
    Range,

    /// <summary>A bar for each member, from one line to another.</summary>
    Between,

    /// <summary>A value that bars are held against.</summary>
    Mark,
}

/// <summary>A line of a chart.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Line">The line.</param>
/// <param name="To">The line at the other end of a bar between two; otherwise null.</param>
/// <param name="Middle">The line within such a bar, or null.</param>
public sealed record PlanChartSeries(ChartSeriesKind Kind, PlanLine Line, PlanLine? To = null, PlanLine? Middle = null);

/// <summary>A chart that a workbook shows.</summary>
public sealed record PlanChart(string Name, PlanLabel Label, IReadOnlyList<PlanChartSeries> Series);
