namespace FinModel.Compiler.Plans;

/// <summary>A cell whose operands are all known by now.</summary>
public sealed record PlanCellStage(PlanCell Cell) : PlanStage;
