using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>hide amortisation, share_of_associates</c>: lines that no statement shows; <c>hide zeros</c>: those that are nought in every period
/// shown.</summary>
public sealed record HideSyntax(SourceSpan Span, IReadOnlyList<Identifier> Lines) : DeclarationSyntax(Span);
