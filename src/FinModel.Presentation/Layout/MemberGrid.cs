namespace FinModel.Presentation.Layout;

/// <summary>Lines over one dimension side by side: a row for each member, a column for each line.</summary>
internal sealed record MemberGrid(IReadOnlyList<string> Members, IReadOnlyList<MemberGridColumn> Columns);

/// <summary>A line of a grid: its label, the unit that all its figures are in, and a figure for each member.</summary>
internal sealed record MemberGridColumn(string Label, string Unit, IReadOnlyList<string> Cells)
{
    /// <summary>What the figures are of, member by member.</summary>
    public IReadOnlyList<RowOrigin?> Origins { get; init; } = [];
}
