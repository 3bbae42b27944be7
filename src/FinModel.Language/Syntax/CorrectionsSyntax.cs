using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>corrections "corrections.csv"</c>: what the source printed wrong, and what is right.</summary>
public sealed record CorrectionsSyntax(SourceSpan Span, Identifier File) : DeclarationSyntax(Span);
