namespace FinModel.Excel.Layout;

/// <summary>A comment beside a cell.</summary>
internal sealed record SheetNote(SheetCell Cell, string Author, string Text);
