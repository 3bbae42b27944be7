using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Expanding;

/// <summary>All cells that have a value, by slot and by name, with the checks on them and what is printed beside them.</summary>
internal sealed record ExpandedModel(PlanLines Lines, PlanIndex Index, IReadOnlyList<PlanCheck> Checks, IReadOnlyList<PrintedCell> Printed);
