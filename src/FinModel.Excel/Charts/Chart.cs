using FinModel.Excel.Layout;

namespace FinModel.Excel.Charts;

/// <summary>How a series is drawn.</summary>
internal enum SeriesKind
{
    Column,
    Stacked,
    Line,
    /// <summary>Drawn on an axis of its own at the right.</summary>
    LineRight,
    /// <summary>Lying bars, stacked: the first, unseen, lifts the second to where it begins.</summary>
    HiddenBar,
    Bar,
}

/// <summary>A series of a chart: cells of one row or column.</summary>
internal sealed record ChartSeries(SeriesKind Kind, SheetCell Name, SheetCell First, SheetCell Last, string Format)
{
    /// <summary>What the legend calls it.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Whether it marks values that others are held against.</summary>
    public bool IsMark { get; init; }
}

/// <summary>A drawing on a sheet.</summary>
/// <param name="Title">Its title.</param>
/// <param name="First">The first heading of the horizontal axis.</param>
/// <param name="Last">The last.</param>
/// <param name="Series">What is drawn.</param>
/// <param name="Row">The row it begins in, from 0.</param>
/// <param name="Column">The column it begins in, from 0.</param>
internal sealed record Chart(string Title, SheetCell First, SheetCell Last, IReadOnlyList<ChartSeries> Series, int Row, int Column);
