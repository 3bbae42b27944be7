using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Comparisons;

/// <summary>What one group of inputs contributes to a difference.</summary>
/// <param name="Input">The input line whose cells make the group.</param>
/// <param name="Cells">The cells that differ.</param>
/// <param name="Amount">The contribution, in the unit of the line that is explained.</param>
public sealed record AttributionPart(PlanLine Input, IReadOnlyList<PlanCell> Cells, double Amount);
