namespace FinModel.Drafts.Statements;

/// <summary>A row of a file that is no item: a title, or figures that stand where nobody looks for them.</summary>
/// <param name="Text">What it says: its name, or all of it where it has none.</param>
/// <param name="Place">Where it stands, for people: <c>statements.csv:12:1</c>.</param>
/// <param name="HasFigures">Whether it has any figure.</param>
public sealed record LeftRow(string Text, string Place, bool HasFigures);
