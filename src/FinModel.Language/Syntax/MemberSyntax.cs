namespace FinModel.Language.Syntax;

/// <summary>A member of a dimension, with the currency its local figures are in.</summary>
public sealed record MemberSyntax(Identifier Name, LabelSyntax Label, Identifier? Currency);
