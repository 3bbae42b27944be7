using FinModel.Compiler.Binding;
using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Checking;

/// <summary>A bound model whose every formula has a type. What is wrong with it has been reported.</summary>
/// <param name="Bound">The formulas.</param>
/// <param name="Types">The type of each of their parts.</param>
internal sealed record CheckedModel(BoundModel Bound, NodeTypes Types)
{
    public ModelSymbols Symbols => Bound.Symbols;
}
