using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>The cells of one row of the sheet of expectations: what is expected is typed, how far the model is from it computed.</summary>
internal sealed class ExpectedCells(Book book, Sheet sheet, int row, SheetCell model, ExpectationRow shown)
{
    private const int MostDecimals = 6;

    /// <summary>Figures of a row have as many decimals as the most exact of them was written with.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ink">The role of the figure.</param>
    /// <param name="further">How many decimals more it is shown with.</param>
    public static CellStyle StyleOf(ExpectationRow row, Ink ink, int further = 0)
    {
        var scale = row.Cell.Line.Display == Display.Percent ? 100 : 1;
        var halves = new[] { row.Consensus, row.Guidance }.OfType<PlanExpectation>().Select(e => e.HalfUnit * scale).Where(h => h > 0).ToList();
        var decimals = halves.Count == 0 ? (int?)null : Math.Clamp((int)Math.Round(-Math.Log10(2 * halves.Min())) + further, 0, MostDecimals);
        return new CellStyle(ink, NumberFormats.Of(row.Cell.Line, row.Cell.Member, PlanHints.None with { Decimals = decimals }));
    }

    /// <summary>Writes what one of the two expects, from a column on.</summary>
    public void Write(ExpectationKind kind, int first)
    {
        if (shown.Of(kind) is not { } expectation)
        {
            return;
        }

        SheetCell At(ExpectedColumn column) => sheet[row, first + ExpectedColumns.Of(kind).ToList().IndexOf(column)];
        var figure = Figure(expectation, At);
        var rounding = expectation.IsRange ? null : Put(At(ExpectedColumn.Rounding), expectation.HalfUnit, StyleOf(shown, Ink.Note, further: 1));
        Put(At(ExpectedColumn.Difference), Where(Make.Subtract(Make.Cell(model), Make.Cell(figure))), StyleOf(shown, Ink.Plain));
        if (shown.Cell.Line.Display != Display.Percent && expectation.Value != 0)
        {
            var share = Make.Divide(Make.Subtract(Make.Cell(model), Make.Cell(figure)), Make.Call("ABS", Make.Cell(figure)));
            Put(At(ExpectedColumn.Share), Where(share), new CellStyle(Ink.Plain, NumberFormats.Percent(1)));
        }

        Put(At(ExpectedColumn.Result), Where(Result(expectation, figure, rounding, At)), CellStyle.Plain);
        Put(At(ExpectedColumn.Source), expectation.Source.Text, CellStyle.Note);
        if (expectation.Date is { } date)
        {
            Put(At(ExpectedColumn.Date), date, new CellStyle(Ink.Input, NumberFormats.Date));
        }

        if (expectation.Analysts is { } analysts)
        {
            Put(At(ExpectedColumn.Analysts), analysts, new CellStyle(Ink.Input, NumberFormats.Whole));
        }
    }

    // Of a range the middle, or the end that there is, is computed from the ends.
    private SheetCell Figure(PlanExpectation expectation, Func<ExpectedColumn, SheetCell> at)
    {
        var style = StyleOf(shown, Ink.Input);
        var isConsensus = expectation.Kind == ExpectationKind.Consensus;
        var ends = new[] { (ExpectedColumn.Low, expectation.Low), (ExpectedColumn.High, expectation.High) }
            .Where(e => e.Item2 is not null && (isConsensus || expectation.IsRange)).Select(e => Put(at(e.Item1), e.Item2!.Value, style)).ToList();
        if (isConsensus || !expectation.IsRange)
        {
            return Put(at(ExpectedColumn.Figure), expectation.Value, style);
        }

        var middle = ends is [var low, var high] ? Make.Call("AVERAGE", Make.Cell(low), Make.Cell(high)) : Make.Cell(ends[0]);
        return Put(at(ExpectedColumn.Figure), middle, StyleOf(shown, Ink.Plain));
    }

    private Formula Result(PlanExpectation expectation, SheetCell figure, SheetCell? rounding, Func<ExpectedColumn, SheetCell> at)
    {
        var (floor, ceiling) = rounding is not null
            ? (Make.Subtract(Make.Cell(figure), Make.Cell(rounding)), Make.Add(Make.Cell(figure), Make.Cell(rounding)))
            : (expectation.Low is null ? null : Make.Cell(at(ExpectedColumn.Low)), expectation.High is null ? null : Make.Cell(at(ExpectedColumn.High)));
        var met = Say(w => w.Met(expectation));
        var above = ceiling is null ? met : Make.If(Make.Compare(">", Make.Cell(model), ceiling), Say(w => w.Above(shown.Cell)), met);
        return floor is null ? above : Make.If(Make.Compare("<", Make.Cell(model), floor), Say(w => w.Below(shown.Cell)), above);
    }

    private Formula Say(Func<ExpectationWords, string> say) =>
        Make.Text(book.Words.Of(new PlanLabel(say(Words.Of("en").Expectation), say(Words.Of("zh").Expectation))));

    // Of what means nothing nothing is said.
    private Formula Where(Formula formula) =>
        book.MayMeanNothing.Contains(shown.Cell) ? Make.If(Make.Call("ISNUMBER", Make.Cell(model)), formula, Make.Text("")) : formula;

    private SheetCell Put(SheetCell at, double number, CellStyle style) => sheet.Write(at.Row, at.Column, number, style);

    private SheetCell Put(SheetCell at, Formula formula, CellStyle style) => sheet.Write(at.Row, at.Column, formula, style);

    private void Put(SheetCell at, string text, CellStyle style) => sheet.Write(at.Row, at.Column, text, style);
}
