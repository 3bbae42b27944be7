namespace FinModel.Excel.Layout;

/// <summary>How a series is drawn.</summary>
internal enum SeriesKind
{
    Column,
    Stacked,
    Line,

    /// <summary>Drawn on an axis of its own at the right.</summary>
    LineRight,

    /// <summary>Dots that no line joins.</summary>
    Points,

    /// <summary>A thick lying stroke from one value to another.</summary>
    Bar,

    /// <summary>The second half of such a stroke.</summary>
    BarEnd,

    /// <summary>A value that others are held against: a line across all of them.</summary>
    Mark,

    /// <summary>Nothing but its name, where a bar's row begins.</summary>
    Name,
}

/// <summary>A series of a chart: cells of one row or column.</summary>
internal sealed record ChartSeries(SeriesKind Kind, SheetCell Name, SheetCell First, SheetCell Last, string Format)
{
    /// <summary>What the legend calls it.</summary>
    public string Caption { get; init; } = "";

    /// <summary>How far to the right each point of a field lies; the values are then its rows.</summary>
    public (SheetCell First, SheetCell Last)? Across { get; init; }
}

/// <summary>A drawing on a sheet.</summary>
/// <param name="Title">Its title, with the unit.</param>
/// <param name="First">The first heading of the horizontal axis.</param>
/// <param name="Last">The last.</param>
/// <param name="Series">What is drawn.</param>
/// <param name="Row">The row it begins in, from 0.</param>
/// <param name="Column">The column it begins in, from 0.</param>
internal sealed record Chart(string Title, SheetCell First, SheetCell Last, IReadOnlyList<ChartSeries> Series, int Row, int Column)
{
    /// <summary>How many columns it covers.</summary>
    public int Columns { get; init; } = 6;

    /// <summary>How many rows.</summary>
    public int Rows { get; init; } = 17;

    /// <summary>Whether its series are strokes on a field, and not over headings.</summary>
    public bool IsField => Series[0].Across is not null;
}
