using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>move cash before inventories</c>: another place in the statement.</summary>
public sealed record MoveSyntax(SourceSpan Span, Identifier Line, bool IsBefore, Identifier Other) : DeclarationSyntax(Span);
