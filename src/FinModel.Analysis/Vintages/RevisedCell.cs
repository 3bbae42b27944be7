using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Vintages;

/// <summary>What a vintage had for a cell, and what it is now.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Before">The old estimate.</param>
/// <param name="Now">The figure that was reported, or the new estimate.</param>
public sealed record RevisedCell(PlanCell Cell, double Before, double Now)
{
    /// <summary>What the model computes for it, where that is not the figure that was reported.</summary>
    public double? Computed { get; init; }
}
