using FinModel.Core.Tables;

namespace FinModel.Compiler.Expectations;

/// <summary>A figure of a row of expectations.</summary>
/// <param name="Cell">Where it stands.</param>
/// <param name="Value">What it is, in the line's unit.</param>
/// <param name="HalfUnit">Half a unit in the last place that was written.</param>
/// <param name="Unit">What one of the number is worth that was written.</param>
internal sealed record ExpectedFigure(TableCell Cell, double Value, double HalfUnit, double Unit)
{
    /// <summary>As it is written.</summary>
    public string Text => Cell.Text.Trim();
}
