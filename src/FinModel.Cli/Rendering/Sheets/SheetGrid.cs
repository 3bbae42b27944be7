namespace FinModel.Cli.Rendering.Sheets;

/// <summary>Lines over one dimension side by side: a row for each member, a column for each line.</summary>
internal sealed record SheetGrid(IReadOnlyList<string> Members, IReadOnlyList<SheetGridColumn> Columns);

/// <summary>A line of a grid: its label, the unit that all its figures are in, and a figure for each member.</summary>
internal sealed record SheetGridColumn(string Label, string Unit, IReadOnlyList<string> Cells);
