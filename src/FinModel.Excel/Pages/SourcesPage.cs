using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>Where every typed number comes from: comments on cells do not print, this does.</summary>
internal static class SourcesPage
{
    public static void Write(Book book)
    {
        var words = book.Words;
        var page = new ListPage(book, words.Short("Sources", "来源"), words.Of("Sources of every typed figure", "每个手工数字的来源"),
        [
            (words.Of("id", "标识"), 24, false), (words.Of("Item", "项目"), 46, false), (words.Of("Period", "期间"), 12, false), (words.Of("As printed", "原文"), 14, true), (words.Of("Value", "数值"), 12, true),
            (words.Of("Source", "来源"), 30, false), (words.Of("Where", "位置"), 34, false), (words.Of("Note", "说明"), 70, false),
        ]);
        foreach (var cell in book.Plan.Cells.Where(c => c.Source is not null && c.Formula is null))
        {
            var source = cell.Source!;
            var home = cell.Origin == CellOrigin.Input ? book.Inputs[(cell, 0)] : book.Places[cell];
            page.NextRow();
            page.Text(1, cell.Id, CellStyle.Identifier);
            page.Text(2, cell.Member is null ? words.Of(cell.Line.Label) : $"{words.Of(cell.Member.Label)} · {words.Of(cell.Line.Label)}", CellStyle.Plain);
            page.Text(3, cell.Period?.Label ?? "", CellStyle.Note);
            page.Text(4, source.Written, CellStyle.Note with { IsRight = true });
            page.Sheet.Write(page.Row, 5, Make.Value(home), new CellStyle(Ink.Link, NumberFormats.Of(cell.Line, cell.Member, cell.Line.Hints)));
            page.Text(6, source.Text, CellStyle.Note);
            page.Text(7, $"{Path.GetFileName(source.Span.Source.Path)}:{source.Span.Position}", CellStyle.Note);
            page.Text(8, source.Note ?? "", CellStyle.Note);
        }
    }
}
