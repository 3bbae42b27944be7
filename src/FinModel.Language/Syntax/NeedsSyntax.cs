using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>needs period target_year, line share_price</c>: what a library wants from the model that uses it.</summary>
public sealed record NeedsSyntax(SourceSpan Span, IReadOnlyList<NeedSyntax> Needs) : DeclarationSyntax(Span);
