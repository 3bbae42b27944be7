using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>The kind and unit after a line's colon: <c>flow money</c>, <c>ratio</c>.</summary>
public sealed record TypeSyntax(SourceSpan Span, Identifier Kind, UnitSyntax? Unit);
