namespace FinModel.Excel.Layout;

/// <summary>A comment beside a cell: a thread of what was said, and the same in one piece for programs that know no threads.</summary>
/// <param name="Cell">Where it stands.</param>
/// <param name="Text">All of it.</param>
/// <param name="Entries">What was said, one after the other.</param>
internal sealed record SheetNote(SheetCell Cell, string Text, IReadOnlyList<SheetNoteEntry> Entries)
{
    /// <summary>Whether all of it is settled: a thread can be nothing in between.</summary>
    public bool IsResolved => Entries.All(e => e.IsResolved);
}
