namespace FinModel.Excel.Layout;

/// <summary>A what-if table: the spreadsheet puts each heading into an input cell and shows what comes out.</summary>
/// <param name="First">The upper left cell of the results.</param>
/// <param name="Last">The lower right cell.</param>
/// <param name="RowInput">Takes the headings of the top row, or null for a table of one column.</param>
/// <param name="ColumnInput">Takes the headings of the left column.</param>
internal sealed record DataTable(SheetCell First, SheetCell Last, SheetCell? RowInput, SheetCell ColumnInput);
