using System.Globalization;
using FinModel.Excel.Layout;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Pages;

/// <summary>
/// What was exported, kept in the file as texts that every program saves again: so an edited workbook can be compared with what it was, after the
/// model has moved on.
/// </summary>
internal static class BackupPage
{
    public const string Prefix = "backup:";

    // A cell holds at most 32,767 characters.
    private const int Most = 30_000;

    public static void Lay(Book book)
    {
        if (!book.Request.HasBackup)
        {
            return;
        }

        var words = book.Words;
        var sheet = book.Backup = new Sheet(book.NameFor(words.Short("Back-up"))) { IsNotPrinted = true, Kind = SheetKind.Helper };
        book.Sheets.Add(sheet);
        PageHead.Write(book, sheet, words.Of("Back-up"));
        (sheet.Frozen, sheet.HeaderRow) = (null, 0);
        sheet.Write(LinePage.HeaderRow, Columns.Label,
            words.Of("The workbook as it was exported, packed: what it is compared with when it comes back. Please leave this sheet in."), CellStyle.Note);
    }

    public static void Fill(Book book)
    {
        if (book.Backup is not { } sheet)
        {
            return;
        }

        var text = Convert.ToBase64String(SnapshotWriter.Write(BookSnapshot.Take(book)));
        for (var i = 0; i * Most < text.Length; i++)
        {
            sheet.Write(LinePage.HeaderRow + 1 + i, Columns.Identifier, Prefix + (i + 1).ToString(CultureInfo.InvariantCulture), CellStyle.Identifier);
            sheet.Write(LinePage.HeaderRow + 1 + i, Columns.Label, text[(i * Most)..Math.Min(text.Length, (i + 1) * Most)], CellStyle.Identifier);
        }
    }
}
