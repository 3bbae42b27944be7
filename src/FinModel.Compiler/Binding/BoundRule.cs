using FinModel.Compiler.Symbols;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Binding;

/// <summary>A rule whose formula is bound; without a formula the value is data.</summary>
internal sealed record BoundRule(RuleSyntax Syntax, BoundExpression? Formula, TableSymbol? Table);
