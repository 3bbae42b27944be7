using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Scenarios;

/// <summary>What was declared in a model: the compiler that binds words against it is the one that made it.</summary>
internal static class PlanSymbols
{
    public static ModelSymbols Symbols(this PlanIndex model) => (ModelSymbols)model.Names;
}
