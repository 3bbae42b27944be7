namespace FinModel.Compiler.Plans;

/// <summary>
/// Cells that depend on each other within a period. With values assumed for the <paramref name="Cuts"/>, the cells can be computed in order;
/// the cuts' own formulas must then give back what was assumed.
/// </summary>
/// <param name="Cells">All cells of the circle but the cuts, each after its operands.</param>
/// <param name="Cuts">The cells of the declared lines.</param>
/// <param name="IsAffine">Whether each cut's formula is a constant plus fixed multiples of the assumed values, so that it can be solved exactly.</param>
public sealed record PlanCircle(IReadOnlyList<PlanCell> Cells, IReadOnlyList<PlanCell> Cuts, bool IsAffine) : PlanStage;
