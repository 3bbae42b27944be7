namespace FinModel.Language.Syntax;

/// <summary>A unit and its decimals.</summary>
public sealed record UnitDecimalsSyntax(UnitSyntax Unit, int Count);
