using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>What stands above every sheet's headings: the title, the company and unit, the scenario and the master check.</summary>
internal static class PageHead
{
    public static void Write(Book book, Sheet sheet, string title)
    {
        var (plan, words) = (book.Plan, book.Words);
        sheet.Write(1, Columns.Identifier, "← " + book.Master.Sheet.Name, new CellStyle(Ink.Hyperlink)).Link = book.Master.Sheet[1, Columns.Label];
        sheet.Write(1, Columns.Label, title, new CellStyle(Ink.Title));
        sheet.Write(2, Columns.Label, $"{words.Of(plan.Label)} · {book.ReportingUnit}", CellStyle.Note);
        sheet.Write(3, Columns.Label, words.Of("Scenario", "情景"), new CellStyle(Ink.Bold, IsRight: true));
        sheet.Write(3, Columns.Source, words.Of("Checks", "检查"), new CellStyle(Ink.Bold, IsRight: true));
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
        SetWidths(sheet, [24, book.Request.Language == LabelLanguage.Both ? 58 : 42, 16, 22, 12]);
    }

    public static void WriteHeadings(Book book, Sheet sheet)
    {
        var words = book.Words;
        string[] headings = [words.Of("id", "标识"), words.Of("Item", "项目"), words.Of("Unit", "单位"), words.Of("Source, note", "来源、说明"), words.Of("Once", "单值")];
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
