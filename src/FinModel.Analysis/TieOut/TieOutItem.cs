using FinModel.Compiler.Plans;

namespace FinModel.Analysis;

/// <summary>A printed figure beside the model's value.</summary>
/// <param name="Printed">The figure, and where it stands.</param>
/// <param name="Value">The model's value in the line's unit; null where it is blank or a fault.</param>
/// <param name="Status">How the two stand to each other.</param>
/// <param name="Cause">Why they differ, when that is explained.</param>
public sealed record TieOutItem(PrintedCell Printed, double? Value, TieOutStatus Status, string? Cause)
{
    /// <summary>How far apart they may be: half a printed unit, in an actual period also the rounding of what the value is computed from.</summary>
    public double Tolerance { get; init; }

    /// <summary>The model's value as the table would print it: in its scale, with its sign.</summary>
    public double? ValueInPrintedUnits => Value / Printed.PrintedUnit;

    /// <summary>Whether it speaks against the model.</summary>
    public bool IsFailure => Status == TieOutStatus.Unexplained;
}
