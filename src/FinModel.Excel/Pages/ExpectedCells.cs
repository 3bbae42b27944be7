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
    public void Write(ExpectationKind kind, int first, IReadOnlyList<ExpectedColumn> columns)
    {
        if (shown.Of(kind) is not { } expectation)
        {
            return;
        }

        SheetCell? At(ExpectedColumn column) => columns.ToList().IndexOf(column) is var at and >= 0 ? sheet[row, first + at] : null;
        Say(expectation, At);
        var figure = Figure(expectation, At);
        var rounding = expectation.IsRange ? null : Put(At(ExpectedColumn.Rounding)!, expectation.HalfUnit, StyleOf(shown, Ink.Note, further: 1));
        Put(At(ExpectedColumn.Difference)!, Where(Make.Subtract(Make.Cell(model), Make.Cell(figure))), StyleOf(shown, Ink.Plain, further: 1));
        if (shown.Cell.Line.Display != Display.Percent && expectation.Value != 0)
        {
            var share = Make.Divide(Make.Subtract(Make.Cell(model), Make.Cell(figure)), Make.Call("ABS", Make.Cell(figure)));
            Put(At(ExpectedColumn.Share)!, Where(share), new CellStyle(Ink.Plain, NumberFormats.Percent(1)));
        }

        Put(At(ExpectedColumn.Result)!, Where(Result(expectation, figure, rounding, At)), CellStyle.Plain with { Indent = 1 });
    }

    // All that is typed: an edit of it can go where it stands in the model's files, also where nothing is typed so far.
    private void Say(PlanExpectation expectation, Func<ExpectedColumn, SheetCell?> at)
    {
        void Number(ExpectedColumn column, ExpectationField field, CellStyle style) =>
            Typed(at(column), field, cell => expectation.Number(field) is { } number ? Put(cell, number, style) : Put(cell, "", style));

        void Typed(SheetCell? cell, ExpectationField field, Func<SheetCell, SheetCell> put)
        {
            if (cell is not null)
            {
                book.Expected[put(cell)] = new BookExpectation(expectation, field);
            }
        }

        var figure = StyleOf(shown, Ink.Input);
        Number(ExpectedColumn.Median, ExpectationField.Median, figure);
        Number(ExpectedColumn.Low, ExpectationField.Low, figure);
        Number(ExpectedColumn.High, ExpectationField.High, figure);
        Number(ExpectedColumn.Analysts, ExpectationField.Analysts, new CellStyle(Ink.Input, NumberFormats.Whole));
        Number(ExpectedColumn.Date, ExpectationField.Date, new CellStyle(Ink.Input, NumberFormats.Date));
        Typed(at(ExpectedColumn.Source), ExpectationField.Source,
            cell => Put(cell, SourceVocabulary.Say(expectation.Source.Text, book.Words.First), CellStyle.Note with { Indent = 1 }));
        Typed(at(ExpectedColumn.Note), ExpectationField.Note, cell => Put(cell, expectation.Source.Note ?? "", CellStyle.Note));
        if (!IsComputed(expectation))
        {
            var field = expectation.Kind == ExpectationKind.Consensus ? ExpectationField.Mean : ExpectationField.Value;
            Number(ExpectedColumn.Figure, field, figure);
        }
    }

    // Of a range it is the middle, or the end that there is; of a consensus without a mean, the median.
    private static bool IsComputed(PlanExpectation expectation) => expectation.IsRange || expectation is { Kind: ExpectationKind.Consensus, Mean: null };

    private SheetCell Figure(PlanExpectation expectation, Func<ExpectedColumn, SheetCell?> at)
    {
        if (!IsComputed(expectation))
        {
            return at(ExpectedColumn.Figure)!;
        }

        var ends = expectation.Kind == ExpectationKind.Consensus ? [at(ExpectedColumn.Median)!]
            : new[] { (End: expectation.Low, At: at(ExpectedColumn.Low)!), (End: expectation.High, At: at(ExpectedColumn.High)!) }
                .Where(end => end.End is not null).Select(end => end.At).ToList();
        var middle = ends is [var low, var high] ? Make.Call("AVERAGE", Make.Cell(low), Make.Cell(high)) : Make.Cell(ends[0]);
        return Put(at(ExpectedColumn.Figure)!, middle, StyleOf(shown, Ink.Plain));
    }

    private Formula Result(PlanExpectation expectation, SheetCell figure, SheetCell? rounding, Func<ExpectedColumn, SheetCell?> at)
    {
        var (floor, ceiling) = rounding is not null
            ? (Make.Subtract(Make.Cell(figure), Make.Cell(rounding)), Make.Add(Make.Cell(figure), Make.Cell(rounding)))
            : (expectation.Low is null ? null : Make.Cell(at(ExpectedColumn.Low)!), expectation.High is null ? null : Make.Cell(at(ExpectedColumn.High)!));
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

    private SheetCell Put(SheetCell at, string text, CellStyle style) => sheet.Write(at.Row, at.Column, text, style);
}
