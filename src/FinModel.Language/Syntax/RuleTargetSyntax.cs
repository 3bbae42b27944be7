namespace FinModel.Language.Syntax;

/// <summary>A line that rules are for, or one member of it: <c>method_low.peers</c>.</summary>
public sealed record RuleTargetSyntax(Identifier Line, Identifier? Member);
