namespace FinModel.Excel.Layout;

/// <summary>One thing that was said in a comment.</summary>
internal sealed record SheetNoteEntry(string Author, string Date, string Text, bool IsResolved);
