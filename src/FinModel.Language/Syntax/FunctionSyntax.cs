using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>function growth(x) "…" = x / x[-1] - 1</c>.</summary>
public sealed record FunctionSyntax(
    SourceSpan Span, Identifier Name, IReadOnlyList<Identifier> Parameters, string? Description, ExpressionSyntax Body) : DeclarationSyntax(Span);
