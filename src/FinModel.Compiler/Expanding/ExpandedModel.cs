using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Expanding;

/// <summary>All cells that have a value, by slot, with the checks on them.</summary>
internal sealed record ExpandedModel(PlanLines Lines, IReadOnlyList<PlanCell> Cells, IReadOnlyList<PlanCheck> Checks, IReadOnlyList<PrintedCell> Printed);
