using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>circle net_finance_income</c>.</summary>
public sealed record CircleSyntax(SourceSpan Span, Identifier Line) : DeclarationSyntax(Span);
