namespace FinModel.Language.Syntax;

/// <summary>A column of a row that lists its columns: <c>ps peer_ps</c>.</summary>
public sealed record TableColumnSyntax(Identifier Heading, PrintedLineSyntax Target);
