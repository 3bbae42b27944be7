using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Expanding;

/// <summary>All cells that have a value, by slot and by name, with the checks on them and what is printed beside them.</summary>
internal sealed record ExpandedModel(PlanLines Lines, PlanIndex Index, IReadOnlyList<PlanCheck> Checks, IReadOnlyList<PrintedCell> Printed)
{
    public ModelSymbols Symbols => (ModelSymbols)Index.Names;
}
