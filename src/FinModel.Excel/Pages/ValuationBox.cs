using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>The values for all time of the statement that arrives at a total: what a valuation is about. A page shows the same.</summary>
internal static class ValuationBox
{
    /// <summary>Writes label, value and unit of each into three columns.</summary>
    public static void Write(Book book, Sheet sheet, IReadOnlyList<PlanLineRow> rows, int first, int column)
    {
        foreach (var (i, row) in rows.Index())
        {
            var home = book.Places[book.Plan.Cell(row.Line, null, null)!];
            var rule = row.Hints.IsTotal ? Rule.Total : Rule.None;
            sheet.Write(first + i, column, book.Words.Of(row.Label), new CellStyle(Ink.Plain, Rule: rule));
            var named = book.BandNames.GetValueOrDefault(home.Origin!);
            var style = new CellStyle(Ink.Link, NumberFormats.Of(row.Line, null, row.Hints), Rule: rule, IsRight: true);
            sheet.Write(first + i, column + 1, named is null ? Meaning.Shown(book, home.Origin!) : Make.Cell(named), style);
            sheet.Write(first + i, column + 2, row.Line.Display == Display.Plain ? book.UnitOf(row.Line, null) : "", CellStyle.Note);
        }
    }
}
