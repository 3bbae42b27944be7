namespace FinModel.Presentation.Layout;

/// <summary>A part of a box: rows of a figure each; where there is a grid, it says the same in less room if the page is wide enough.</summary>
internal sealed record StatementBox(IReadOnlyList<StatementRow> Rows, MemberGrid? Grid);
