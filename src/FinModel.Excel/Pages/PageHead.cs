using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>What stands above every sheet's headings: the title, the company and unit, the scenario and the master check.</summary>
internal static class PageHead
{
    /// <summary>How wide the column of short sources is.</summary>
    public const int SourceWidth = 20;

    private const double PeriodWidth = 10.5;

    public static void Write(Book book, Sheet sheet, string title)
    {
        var words = book.Words;
        WriteTitle(book, sheet, title);
        sheet.Write(3, Columns.Label, words.Of("Scenario"), new CellStyle(Ink.Bold, IsRight: true));
        sheet.Write(3, Columns.Source, words.Of("Checks"), new CellStyle(Ink.Bold, IsRight: true));
        if (sheet != book.Selector.Sheet)
        {
            sheet.Write(3, Columns.Unit, Make.Fixed(book.Caption), new CellStyle(Ink.Link));
        }

        if (sheet != book.Master.Sheet)
        {
            sheet.Write(3, Columns.Once, Make.Fixed(book.Master), new CellStyle(Ink.Link));
            sheet.Alarms.Add((sheet[3, Columns.Once], sheet[3, Columns.Once], PageText.Failing(words)));
        }

        sheet.HeaderRow = LinePage.HeaderRow;
        sheet.Frozen = (LinePage.HeaderRow + 1, Columns.Unit);
        SetWidths(sheet,
            [24, book.Request.Language == LabelLanguage.Both ? 52 : 38, book.Request.Language == LabelLanguage.English ? 15 : 17, SourceWidth, 12]);

        // Ids are for programs: they can be folded, and do not print.
        sheet.DetailColumns.Add(Columns.Identifier);
        sheet.FirstPrinted = Columns.Label;
    }

    /// <summary>The title, the company, and the way back to the cover.</summary>
    public static void WriteTitle(Book book, Sheet sheet, string title)
    {
        sheet.Write(1, Columns.Identifier, "← " + book.Master.Sheet.Name, new CellStyle(Ink.Hyperlink)).Link = book.Master.Sheet[1, Columns.Label];
        sheet.Write(1, Columns.Label, title, new CellStyle(Ink.Title));
        sheet.Write(2, Columns.Label, $"{book.Words.Of(book.Plan.Label)} · {book.ReportingUnit}", CellStyle.Note);
        sheet.Heights[1] = 22;
    }

    /// <summary>The headings of lines and of every period.</summary>
    public static void WritePeriods(Book book, Sheet sheet)
    {
        WriteHeadings(book, sheet);
        foreach (var (of, column) in book.Columns.All)
        {
            sheet.Write(LinePage.HeaderRow, column, of.Period.Label,
                new CellStyle(Ink.Header, Ground: Ground.Header, IsRight: true, Rule: RowLook.WithEdge(Rule.None, of.BeginsEstimates)));
            sheet.Widths[column] = PeriodWidth;
            // Parts of a longer period that stands further left, and what comes before the periods that are shown.
            if (!of.IsLongest || !of.Period.IsListed)
            {
                sheet.DetailColumns.Add(column);
            }
        }

        foreach (var gap in book.Columns.Gaps)
        {
            sheet.Widths[gap] = 1.5;
        }

        sheet.Write(LinePage.HeaderRow, book.Columns.Remarks, book.Words.Of("Remarks"), new CellStyle(Ink.Header, Ground: Ground.Header));
        sheet.Widths[book.Columns.Remarks] = 60;
        sheet.PrintedColumns = book.Columns.Remarks - 2;
    }

    public static void WriteHeadings(Book book, Sheet sheet)
    {
        var words = book.Words;
        string[] headings = [words.Of("id"), words.Of("Item"), words.Of("Unit"), words.Of("Source"), words.Of("Value")];
        WriteHeadings(sheet, headings);
        sheet[LinePage.HeaderRow, Columns.Once].Style = new CellStyle(Ink.Header, Ground: Ground.Header, IsRight: true);
    }

    public static void WriteHeadings(Sheet sheet, IReadOnlyList<string> headings)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            sheet.Write(LinePage.HeaderRow, i + 1, headings[i], new CellStyle(Ink.Header, Ground: Ground.Header));
        }
    }

    public static void SetWidths(Sheet sheet, IReadOnlyList<double> widths)
    {
        for (var i = 0; i < widths.Count; i++)
        {
            sheet.Widths[i + 1] = widths[i];
        }
    }
}
