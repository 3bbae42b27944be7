using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>Writes what every cell of the plan holds, once all are placed.</summary>
internal static class FormulaFiller
{
    public static void Fill(Book book, CirclePage circles)
    {
        foreach (var (cell, at) in book.Places)
        {
            book.Request.Cancelled.ThrowIfCancellationRequested();
            if (book.Live.TryGetValue(cell, out var live))
            {
                at.Formula = live == at ? at.Formula : Signed(at, Make.Cell(live));
            }
            else if (cell.BaseOf is { } own && book.Inputs.TryGetValue(new(own, 0), out var given))
            {
                at.Formula = Make.Cell(given);
                at.Style = at.Style with { Ink = Ink.Link };
            }
            else if (cell.Formula is null)
            {
                at.Number = at.IsNegated ? 0 - cell.Given : cell.Given;
            }
            else if (circles.Solution(cell) is { } solution)
            {
                at.Formula = Signed(at, Make.Cell(solution));
                at.Style = at.Style with { Ink = Ink.Link };
            }
            else
            {
                book.Operands.Begin(cell);
                at.Formula = Signed(at, cell.Formula.Accept(book.Translator));
                var value = at.Formula is NegateFormula negated ? negated.Operand : at.Formula;
                var isLink = value is CellFormula link && link.Target.Sheet != at.Sheet;
                at.Style = at.Style with { Ink = isLink ? Ink.Link : at.Style.Ink };
            }
        }
    }

    private static Formula Signed(SheetCell at, Formula value) => at.IsNegated ? Make.Negate(value) : value;

    /// <summary>Makes each row one formula where it is one.</summary>
    public static void Unify(Book book)
    {
        foreach (var row in book.Rows)
        {
            book.Request.Cancelled.ThrowIfCancellationRequested();
            RowUnifier.Unify([.. row.Where(c => c.Formula is not null).OrderBy(c => c.Column)]);
        }
    }
}
