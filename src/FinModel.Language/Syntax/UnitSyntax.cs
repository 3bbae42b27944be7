using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A unit as written: names with exponents, <c>money/share</c>.</summary>
public sealed record UnitSyntax(SourceSpan Span, IReadOnlyList<(Identifier Name, int Exponent)> Factors);
