using FinModel.Excel.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>A sheet that is a list, with headings of its own.</summary>
internal sealed class ListPage
{
    private readonly Book _book;
    private int _row = LinePage.HeaderRow;

    public ListPage(Book book, string name, string title, IReadOnlyList<ListColumn> columns)
    {
        _book = book;
        Sheet = new Sheet(book.NameFor(name)) { Kind = SheetKind.Proof };
        book.Sheets.Add(Sheet);
        PageHead.Write(book, Sheet, title);
        PageHead.WriteHeadings(Sheet, [.. columns.Select(c => c.Heading)]);
        PageHead.SetWidths(Sheet, [.. columns.Select(c => c.Width)]);
        for (var i = 0; i < columns.Count; i++)
        {
            Sheet[LinePage.HeaderRow, i + 1].Style = new CellStyle(Ink.Header, Ground: Ground.Header, IsRight: columns[i].IsRight);
        }
    }

    public Sheet Sheet { get; }

    public WorkbookWords Words => _book.Words;

    public int Row => _row;

    public int NextRow() => ++_row;

    /// <summary>Text that may take several lines of the current row.</summary>
    public SheetCell Wrapped(int column, string text) => Text(column, text, CellStyle.Wrapped);

    /// <summary>Text in the current row.</summary>
    public SheetCell Text(int column, string text, CellStyle style) => Sheet.Write(_row, column, text, style);
}
