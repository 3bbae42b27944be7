using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Scenarios;

/// <summary>What was declared in the model of a plan: the compiler that binds words against it is the one that made it.</summary>
internal static class PlanSymbols
{
    public static ModelSymbols Symbols(this Plan plan) => (ModelSymbols)plan.Names;
}
