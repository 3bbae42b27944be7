using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>What the workbook is, what it says, and where to find it.</summary>
internal sealed class CoverPage
{
    private const int ContentsColumn = 7;

    private readonly Book _book;
    private readonly Sheet _sheet;
    private int _row = 4;

    private CoverPage(Book book, Sheet sheet) => (_book, _sheet) = (book, sheet);

    public static void Write(Book book, Sheet sheet)
    {
        var page = new CoverPage(book, sheet);
        page.WriteHead();
        page.WriteValuation();
        page.WriteDates();
        page.WriteContents();
        page.WriteLegend();
        page.WriteProof();
    }

    private WorkbookWords Words => _book.Words;

    private void WriteHead()
    {
        PageHead.SetWidths(_sheet, [3, _book.Request.Language == LabelLanguage.Both ? 64 : 46, 26, 20, 18]);
        (_sheet.Heights[1], _sheet.IsOnePage, _sheet.FirstPrinted) = (26, true, Columns.Label);
        _sheet.Logo = _book.Request.Style.Picture.IsEmpty ? null : (0, ContentsColumn - 1);
        var plan = _book.Plan;
        _sheet.Write(1, Columns.Label, Words.Of(plan.Label), new CellStyle(Ink.Title));
        _sheet.Write(2, Columns.Label, $"{Words.Of("Amounts in")} {_book.ReportingUnit}", CellStyle.Note);
        _sheet.Write(2, Columns.Unit, $"{Words.Of("share price in")} {plan.TradingCurrency}", CellStyle.Note);
        _sheet.Write(3, Columns.Label, Words.Of("Scenario (choose it on the inputs sheet)"), new CellStyle(Ink.Bold));
        WriteCaption();
        _sheet.Write(3, Columns.Source, Words.Of("All checks"), new CellStyle(Ink.Bold, IsRight: true));
        _book.Master.Style = new CellStyle(Ink.Bold);
        _sheet.Alarms.Add((_book.Master, _book.Master, PageText.Failing(Words)));
    }

    // A scenario with something added to its inputs is not that scenario: every page says so beside its name, and the cover what it is.
    private void WriteCaption()
    {
        var (selector, caption) = (Make.Fixed(_book.Selector), _book.Caption);
        (caption.Formula, caption.Style, caption.Link) = (selector, new CellStyle(Ink.Link), _book.Selector);
        if (_book.IsUnshifted is not { } check)
        {
            return;
        }

        var isClean = Make.Compare("=", Make.Fixed(check), Make.Number(1));
        caption.Formula = Make.If(isClean, selector, new BinaryFormula("&", selector, Make.Text(PageText.WhatIf(Words))));
        var names = _book.WhatIfs.Select(w => Make.Fixed(w.Name)).Aggregate((all, name) => new BinaryFormula("&", all, name));
        _sheet.Write(4, Columns.Label, Words.Of("What-if left in the sensitivity page"), new CellStyle(Ink.Bold));
        _sheet.Write(4, Columns.Unit, Make.If(isClean, Make.Text(Words.Of("none")), names), new CellStyle(Ink.Link));
    }

    private void WriteValuation()
    {
        if (HeadFigures.Of(_book.Plan).Box is { Count: > 0 } rows)
        {
            Heading(Words.Of("Valuation"));
            ValuationBox.Write(_book, _sheet, rows, _row + 1, Columns.Label);
            _row += rows.Count;
        }
    }

    // When it is valued, and as of when its prices are: from the model, never from the clock.
    private void WriteDates()
    {
        var dates =
            _book.Plan.Lines.Where(l => l is { Kind: LineKind.Constant, Dimension: null, Display: Display.Date }).Select(l => _book.Plan.Cell(l, null, null))
                .OfType<PlanCell>().Where(_book.Places.ContainsKey).ToList();
        if (dates.Count == 0)
        {
            return;
        }

        Heading(Words.Of("Dates"));
        var first = _row + 1;
        foreach (var date in dates)
        {
            _sheet.Write(++_row, Columns.Label, Words.Of(date.Line.Label), CellStyle.Plain);
            _sheet.Write(_row, Columns.Unit, Make.Cell(_book.Places[date]), new CellStyle(Ink.Link, NumberFormats.Date, IsRight: true));
        }

        var latest = Make.Call("MAX", Make.Range(_sheet[first, Columns.Unit], _sheet[_row, Columns.Unit]));
        _sheet.Write(++_row, Columns.Label, Words.Of("As of: the latest of these"), new CellStyle(Ink.Bold));
        _sheet.Write(_row, Columns.Unit, latest, new CellStyle(Ink.Bold, NumberFormats.Date, IsRight: true));
    }

    // Beside the valuation, so that the cover is one page.
    private void WriteContents()
    {
        const int First = 6;
        _sheet.Widths[ContentsColumn - 1] = 3;
        (_sheet.Widths[ContentsColumn], _sheet.Widths[ContentsColumn + 1]) = (24, 50);
        _sheet.Write(First, ContentsColumn, Words.Of("Contents"), new CellStyle(Ink.Heading));
        foreach (var (i, sheet) in _book.Sheets.Where(s => s != _sheet).Index())
        {
            _sheet.Write(First + 1 + i, ContentsColumn, sheet.Name, new CellStyle(Ink.Hyperlink)).Link = sheet[1, Columns.Label];
            _sheet.Write(First + 1 + i, ContentsColumn + 1, sheet[1, Columns.Label].Text is { } title && title != sheet.Name ? title : "", CellStyle.Note);
        }
    }

    private void WriteLegend()
    {
        Heading(Words.Of("Legend"));
        _sheet.Write(++_row, Columns.Label, Words.Of("Typed: an input or a published figure"), new CellStyle(Ink.Input));
        _sheet.Write(++_row, Columns.Label, Words.Of("Formula"), new CellStyle(Ink.Plain));
        _sheet.Write(++_row, Columns.Label, Words.Of("Link to another sheet"), new CellStyle(Ink.Link));
        _sheet.Write(++_row, Columns.Label, Words.Of("Assumption that a scenario changes"), new CellStyle(Ink.Plain, Ground: Ground.Assumption));
        _sheet.Write(++_row, Columns.Label, Words.Of("Estimate"), new CellStyle(Ink.Plain, Ground: Ground.Estimate));
        _sheet.Write(++_row, Columns.Label, Words.Of("Check that fails"), new CellStyle(Ink.Failed));
        if (_book.MayMeanNothing.Count > 0)
        {
            _sheet.Write(++_row, Columns.Label, Words.Of("Grey #N/A: not meaningful (n.m. where it is shown again)"), CellStyle.Note);
        }

        _sheet.Write(++_row, Columns.Label, Words.Of("Small grey text in column A is each line's id in the model."), CellStyle.Note);
    }

    private void WriteProof()
    {
        Heading(Words.Of("About this file"));
        _book.ModelCaption = _sheet.Write(++_row, Columns.Label, Words.Of("Model"), CellStyle.Plain);
        _book.ModelName = _sheet.Write(_row, Columns.Unit, _book.Plan.Name, CellStyle.Plain);
        _sheet.Write(++_row, Columns.Label, Words.Of("Version (hash of the model)"), CellStyle.Plain);
        _book.Version = _sheet.Write(_row, Columns.Unit, _book.PlanVersion, CellStyle.Note);
        _sheet.Write(++_row, Columns.Label, Words.Of("Circular references"), CellStyle.Plain);
        _sheet.Write(_row, Columns.Unit, _book.Iterates
            ? Words.Of("one is not affine: iterative calculation is on")
            : _book.Approximates ? Words.Of("none: one is not affine and is solved by secant steps on the circle sheet; iterative calculation is off")
            : Words.Of("none: solved in closed form, iterative calculation is off"), CellStyle.Note);
        _sheet.Write(++_row, Columns.Label, Words.Of("Recalculated independently"), CellStyle.Plain);
        var certificate = Words.Of(_book.Request.Certificate ?? "not for this file");
        _book.Unguarded.UnionWith([_book.Selector, _sheet.Write(_row, Columns.Unit, certificate, CellStyle.Note)]);
    }

    private void Heading(string text)
    {
        _row += 2;
        _sheet.Write(_row, Columns.Label, text, new CellStyle(Ink.Heading));
    }
}
