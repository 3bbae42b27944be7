using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Tornadoes;

/// <summary>How far an input moves a line.</summary>
/// <param name="Input">The input as it is named.</param>
/// <param name="LowInput">Its low value, of the first of its cells.</param>
/// <param name="HighInput">Its high value.</param>
/// <param name="Low">The line at the low value.</param>
/// <param name="High">The line at the high value.</param>
/// <param name="Cells">The input's cells, which move together.</param>
public sealed record TornadoBar(string Input, double LowInput, double HighInput, double Low, double High, IReadOnlyList<PlanCell> Cells)
{
    /// <summary>The input's line, which says how its values are shown.</summary>
    public PlanLine Line => Cells[0].Line;

    /// <summary>Whether an end has no value although it should.</summary>
    public bool IsMissing { get; init; }

    /// <summary>How far apart the ends are; not a number when one is a fault.</summary>
    public double Width => Math.Abs(High - Low);
}
