namespace FinModel.Language.Syntax;

/// <summary>A hint for presentation: a word, and the argument of those that take one.</summary>
public sealed record HintSyntax(Identifier Word, Identifier? Argument);
