using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>use three-statement, ratios</c>.</summary>
public sealed record UseSyntax(SourceSpan Span, IReadOnlyList<Identifier> Libraries) : DeclarationSyntax(Span);
