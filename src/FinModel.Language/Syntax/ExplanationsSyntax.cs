using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>explanations "unreconciled.csv"</c>.</summary>
public sealed record ExplanationsSyntax(SourceSpan Span, Identifier File) : DeclarationSyntax(Span);
