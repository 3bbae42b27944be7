using FinModel.Compiler.Binding;
using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Checking;

/// <summary>A bound model whose every formula has been found to have a type. What is wrong with it has been reported.</summary>
/// <param name="Bound">The formulas.</param>
/// <param name="Types">The types of their parts that are asked for again.</param>
internal sealed record CheckedModel(BoundModel Bound, NodeTypes Types)
{
    public ModelSymbols Symbols => Bound.Symbols;
}
