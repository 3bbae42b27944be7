namespace FinModel.Language.Syntax;

/// <summary>A further printed row that is added to a line's, or taken from it: <c>"Selling" + "Marketing"</c>.</summary>
public sealed record AddedRowSyntax(Identifier Key, bool IsNegated);
