using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Series;

namespace FinModel.Excel.Pages;

/// <summary>What the statements do not show: lines left out of them, figures read from tables, numbers in formulas. Visible, because nothing is
/// hidden.</summary>
internal static class WorkingsPage
{
    public static LinePage Write(Book book)
    {
        var sheet = new Sheet(book.NameFor(book.Words.Short("Workings")));
        book.Sheets.Add(sheet);
        sheet.Kind = SheetKind.Helper;
        var page = new LinePage(book, sheet, book.Words.Of("Workings"));
        sheet.IsNotPrinted = true;
        sheet.Write(4, Columns.Label, book.Words.Of("What stands behind the other sheets: for the screen, it does not print."), CellStyle.Note);
        WriteLeft(book, page);
        WriteBands(book, page);
        WriteAside(book, page, book.Words.Of("Figures read from tables"), c => c.PrintedIn is not null);
        WriteAside(book, page, book.Words.Of("The base case, which formulas read in every scenario"), c => c.BaseOf is not null);
        book.Constants.Write(page);
        return page;
    }

    // An input that no statement shows is at home among the inputs, unless its history is computed.
    private static void WriteLeft(Book book, LinePage page)
    {
        var left = book.Plan.Cells.Where(c => c.IsOwn && !book.Places.ContainsKey(c)).Select(c => new LineChoice(c.Line, c.Member)).ToHashSet();
        var lines = left.Select(c => c.Line).ToHashSet();
        var rows = book.Plan.Lines.Where(lines.Contains).Select(l => new PlanLineRow(l.Label, l, false, l.Hints with { IsHidden = false })).ToList();
        if (rows.Count > 0)
        {
            page.Group(book.Words.Of("Lines the statements leave out"));
        }

        foreach (var row in StatementLayout.Of(new PlanStatement("", book.Plan.Label, rows, IsAside: true), left.Contains).Rows)
        {
            page.Row(row, "", isHome: true);
        }
    }

    // A statement shows a band's name; the number that formulas read stands here. An input keeps its number, with the name beside it. A switch says by
    // its format what it is.
    private static void WriteBands(Book book, LinePage page)
    {
        var cells = book.Plan.Cells.Where(
            c => c is { Line: { Bands: not null, IsSwitch: false, Kind: LineKind.Constant }, IsOwn: true } && book.Places.ContainsKey(c));
        foreach (var alike in cells.GroupBy(c => c.Line.Bands!))
        {
            page.Group(book.Words.Of(alike.Key.Label));
            var names = alike.Key.Bands.Select(band => page.Sheet.Write(page.NextRow(), Columns.Label, book.Words.Of(band.Label), CellStyle.Plain)).ToList();
            foreach (var cell in alike)
            {
                var at = book.Places[cell];
                var number = at.Sheet.Kind == SheetKind.Input ? at : Number(book, page, cell);
                var name = Make.Call("INDEX", Make.Range(names[0], names[^1]), Make.Add(Make.Cell(number), Make.Number(1)));
                book.BandNames[cell] = number == at
                    ? at.Sheet.Write(at.Row, Columns.Source, name, new CellStyle(Ink.Bold))
                    : at.Sheet.Write(at.Row, at.Column, name, at.Style with { Ink = Ink.Link, Format = NumberFormats.General, IsRight = true });
            }
        }
    }

    private static SheetCell Number(Book book, LinePage page, PlanCell cell)
    {
        var number = page.Sheet[page.Row($"band:{cell.Id}", book.Words.Of(cell.Line, cell.Member)), Columns.Once];
        (number.Origin, number.Style, book.Places[cell].Origin) = (cell, new CellStyle(Ink.Plain, NumberFormats.Whole), null);
        return book.Places[cell] = number;
    }

    private static void WriteAside(Book book, LinePage page, string heading, Func<PlanCell, bool> isOne)
    {
        var found = book.Plan.Cells.Where(isOne).ToList();
        if (found.Count == 0)
        {
            return;
        }

        page.Group(heading);
        foreach (var cells in found.GroupBy(c => c.Id))
        {
            var line = cells.First().Line;
            var row = page.Row(cells.Key, book.Words.Of(line.Label));
            page.Sheet.Write(row, Columns.Unit, book.UnitOf(line, cells.First().Member), CellStyle.Note);
            page.Remark(row, cells.First().Source is null ? "" : book.Sources.Of(cells.First()));
            foreach (var cell in cells)
            {
                var at = page.Sheet[row, book.Columns.Of(cell)];
                (at.Origin, at.Style) =
                    (cell, new CellStyle(cell.Formula is null && cell.BaseOf is null ? Ink.Input : Ink.Plain,
                        NumberFormats.Of(cell.Line, cell.Member, cell.Line.Hints)));
                book.Places[cell] = at;
            }
        }
    }
}
