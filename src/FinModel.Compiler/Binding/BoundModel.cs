using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Binding;

/// <summary>The model with all formulas bound: rules by line, in the order of the lines.</summary>
internal sealed record BoundModel(ModelSymbols Symbols, IReadOnlyList<IReadOnlyList<BoundRule>> Rules, IReadOnlyList<BoundCheck> Checks)
{
    public IReadOnlyList<BoundRule> RulesOf(LineSymbol line) => Rules[line.Index];
}
