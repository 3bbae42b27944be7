using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Excel.Requests;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>Every printed figure beside the model's live value; what differs comes first, and alone is printed.</summary>
internal sealed class TieOutPage(Book book)
{
    private const int StatusColumn = 10;
    private const double CauseWidth = 96;

    private ListPage _page = null!;

    public void Write()
    {
        if (book.Request.TieOut.Count == 0)
        {
            return;
        }

        var (words, isBoth) = (book.Words, book.Request.Language == LabelLanguage.Both);
        _page = new ListPage(book, words.Short("Tie-out"), words.Of("Tie-out: printed figures against the model"),
        [
            new(words.Of("id"), 18, false), new(words.Of("Printed row"), 34, false), new(words.Of("Unit"), 13, false),
            new(words.Of("Table"), isBoth ? 28 : 22, false), new(words.Of("Period"), 8, true),
            new(words.Of("Printed"), 11, true), new(words.Of("Model"), 11, true), new(words.Of("Difference"), 11, true),
            new(words.Of("May differ by"), 13, true), new(words.Of("Status"), isBoth ? 19 : 13, false), new(words.Of("Cause"), CauseWidth, false),
        ]);
        var first = _page.Row + 1;
        foreach (var entry in book.Request.TieOut.OrderBy(e => e.Cause is null ? 1 : 0))
        {
            WriteEntry(entry);
        }

        var differing = book.Request.TieOut.Count(e => e.Cause is not null);
        (_page.Sheet.PrintedRows, _page.Sheet.IsNotPrinted) = (LinePage.HeaderRow + differing, differing == 0);
        Count(1, Reproduced, first);
        Count(2, Given, first);
        Count(3, Explained, first);
        Count(4, Unexplained, first);
    }

    private string Reproduced => book.Words.Of("reproduced");

    private string Given => book.Words.Of("given");

    private string Explained => book.Words.Of("explained");

    private string Unexplained => book.Words.Of("unexplained");

    // How many figures have a status, under the scenario that is selected.
    private void Count(int row, string status, int first)
    {
        var word = _page.Sheet.Write(row, StatusColumn - 1, status, new CellStyle(Ink.Note, IsRight: true));
        var range = Make.Range(_page.Sheet[first, StatusColumn], _page.Sheet[_page.Row, StatusColumn]);
        _page.Sheet.Write(row, StatusColumn, Make.Call("COUNTIF", range, Make.Cell(word)), new CellStyle(Ink.Bold, NumberFormats.Whole));
    }

    private void WriteEntry(TieOutEntry entry)
    {
        var (printed, words) = (entry.Printed, book.Words);
        var row = _page.NextRow();
        var style = new CellStyle(Ink.Plain, NumberFormats.Of(printed.Line, printed.Member, Precise(printed)));
        _page.Text(1, printed.Member is null ? printed.Line.Name : $"{printed.Line.Name}.{printed.Member.Name}", CellStyle.Identifier);
        _page.Text(2, printed.Row, CellStyle.Plain);
        _page.Text(3, book.UnitOf(printed.Line, printed.Member), CellStyle.Note);
        _page.Text(4, words.Of(printed.TableLabel), CellStyle.Note);
        _page.Text(5, printed.PeriodId == "all" ? "" : printed.Cell?.Period?.Label ?? printed.PeriodId + (printed.IsEstimate ? "E" : "A"),
            CellStyle.Note with { IsRight = true });
        var given = _page.Sheet.Write(row, 6, printed.Value, style with { Ink = Ink.Input });
        _page.Wrapped(11, entry.Cause ?? "");
        if (printed.Cell is null || !book.Places.TryGetValue(printed.Cell, out var home) || !printed.Before.All(book.Places.ContainsKey))
        {
            _page.Text(10, words.Of("not computed"), CellStyle.Note);
            return;
        }

        var model = _page.Sheet.Write(row, 7, Total(printed, home), style with { Ink = Ink.Link });
        var difference = _page.Sheet.Write(row, 8, Make.Subtract(Make.Cell(model), Make.Cell(given)), style);
        var tolerance = _page.Sheet.Write(row, 9, entry.Tolerance * (1 + 1e-9) + (1e-12 * Math.Abs(printed.Value)), new CellStyle(Ink.Note, "0.0E+00_)_)"));
        var differs = entry.Cause is null ? Unexplained : Explained;
        var agrees = entry.IsGiven ? Given : Reproduced;
        var status = Make.If(Make.Compare("<=", Make.Call("ABS", Make.Cell(difference)), Make.Cell(tolerance)), Make.Text(agrees), Make.Text(differs));
        _page.Sheet.Write(row, 10, status, CellStyle.Plain);
        if (entry.Cause is null)
        {
            _page.Sheet.Alarms.Add((_page.Sheet[row, 10], _page.Sheet[row, 10], differs));
        }
    }

    // The year to date is the sum of its periods.
    private Formula Total(PrintedCell printed, SheetCell last) =>
        printed.Before.Select(c => Make.Value(book.Places[c])).Append(Make.Value(last)).Aggregate(Make.Add);

    // As many decimals as were printed.
    private static PlanHints Precise(PrintedCell printed)
    {
        var scale = printed.Line.Display == Core.Units.Display.Percent ? 100 : 1;
        var decimals = printed.HalfUnit > 0 ? (int)Math.Round(-Math.Log10(2 * printed.HalfUnit * scale)) : 2;
        return PlanHints.None with { Decimals = Math.Clamp(decimals, 0, 6) };
    }
}
