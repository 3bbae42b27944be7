using FinModel.Compiler.Plans;
using FinModel.Presentation.Exchange;

namespace FinModel.Presentation.Documents;

/// <summary>A cell of a table: what people read in it, and what programs do.</summary>
/// <param name="Text">The text, rounded and with its unit where it needs one.</param>
/// <param name="Datum">The same unrounded.</param>
internal sealed record Cell(string Text, Datum Datum)
{
    /// <summary>An empty cell.</summary>
    public static readonly Cell Empty = new("", Datum.Nothing);

    /// <summary>The cell of the plan that it shows, or null.</summary>
    public PlanCell? Origin { get; init; }

    /// <summary>How far it lies between the least and the greatest of its table, from 0 to 1; null for no shade.</summary>
    public double? Shade { get; init; }

    /// <summary>A bar that is drawn in its place.</summary>
    public CellBar? Bar { get; init; }

    public static implicit operator Cell(string text) => new(text, text);
}

/// <summary>A bar in a cell: where its ends and its middle are, from 0 to 1. The low end is drawn lighter.</summary>
internal sealed record CellBar(double Low, double Middle, double High)
{
    /// <summary>No bar, where other rows have one.</summary>
    public static readonly CellBar None = new(-1, -1, -1);
}
