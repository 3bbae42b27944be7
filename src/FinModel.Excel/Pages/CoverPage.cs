using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

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

    private Words Words => _book.Words;

    private void WriteHead()
    {
        PageHead.SetWidths(_sheet, [3, _book.Request.Language == LabelLanguage.Both ? 64 : 46, 26, 20, 18]);
        (_sheet.Heights[1], _sheet.IsOnePage, _sheet.FirstPrinted) = (26, true, Columns.Label);
        var plan = _book.Plan;
        _sheet.Write(1, Columns.Label, Words.Of(plan.Label), new CellStyle(Ink.Title));
        _sheet.Write(2, Columns.Label, $"{Words.Of("Amounts in", "金额单位：")} {_book.ReportingUnit}", CellStyle.Note);
        _sheet.Write(2, Columns.Unit, $"{Words.Of("share price in", "股价货币：")} {plan.TradingCurrency}", CellStyle.Note);
        _sheet.Write(3, Columns.Label, Words.Of("Scenario (choose it on the inputs sheet)", "情景（在输入表选择）"), new CellStyle(Ink.Bold));
        WriteCaption();
        _sheet.Write(3, Columns.Source, Words.Of("All checks", "全部检查"), new CellStyle(Ink.Bold, IsRight: true));
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
        _sheet.Write(4, Columns.Label, Words.Of("What-if left in the sensitivity page", "敏感性页中未清零的变动"), new CellStyle(Ink.Bold));
        _sheet.Write(4, Columns.Unit, Make.If(isClean, Make.Text(Words.Of("none", "无")), names), new CellStyle(Ink.Link));
    }

    private void WriteValuation()
    {
        if (ValuationBox.Rows(_book) is { Count: > 0 } rows)
        {
            Heading(Words.Of("Valuation", "估值"));
            ValuationBox.Write(_book, _sheet, rows, _row + 1, Columns.Label);
            _row += rows.Count;
        }
    }

    // When it is valued, and as of when its prices are: from the model, never from the clock.
    private void WriteDates()
    {
        var dates = _book.Plan.Lines.Where(l => l is { Kind: LineKind.Constant, Dimension: null, Display: Display.Date }).Select(l => _book.Plan.Cell(l, null, null)).OfType<PlanCell>().Where(_book.Places.ContainsKey).ToList();
        if (dates.Count == 0)
        {
            return;
        }

        Heading(Words.Of("Dates", "日期"));
        var first = _row + 1;
        foreach (var date in dates)
        {
            _sheet.Write(++_row, Columns.Label, Words.Of(date.Line.Label), CellStyle.Plain);
            _sheet.Write(_row, Columns.Unit, Make.Cell(_book.Places[date]), new CellStyle(Ink.Link, NumberFormats.Date, IsRight: true));
        }

        var latest = Make.Call("MAX", Make.Range(_sheet[first, Columns.Unit], _sheet[_row, Columns.Unit]));
        _sheet.Write(++_row, Columns.Label, Words.Of("As of: the latest of these", "截至（以上最晚日期）"), new CellStyle(Ink.Bold));
        _sheet.Write(_row, Columns.Unit, latest, new CellStyle(Ink.Bold, NumberFormats.Date, IsRight: true));
    }

    // Beside the valuation, so that the cover is one page.
    private void WriteContents()
    {
        const int First = 6;
        _sheet.Widths[ContentsColumn - 1] = 3;
        (_sheet.Widths[ContentsColumn], _sheet.Widths[ContentsColumn + 1]) = (24, 50);
        _sheet.Write(First, ContentsColumn, Words.Of("Contents", "目录"), new CellStyle(Ink.Heading));
        foreach (var (i, sheet) in _book.Sheets.Where(s => s != _sheet).Index())
        {
            _sheet.Write(First + 1 + i, ContentsColumn, sheet.Name, new CellStyle(Ink.Hyperlink)).Link = sheet[1, Columns.Label];
            _sheet.Write(First + 1 + i, ContentsColumn + 1, sheet[1, Columns.Label].Text is { } title && title != sheet.Name ? title : "", CellStyle.Note);
        }
    }

    private void WriteLegend()
    {
        Heading(Words.Of("Legend", "图例"));
        _sheet.Write(++_row, Columns.Label, Words.Of("Typed: an input or a published figure", "手工输入：假设或已公布数字"), new CellStyle(Ink.Input));
        _sheet.Write(++_row, Columns.Label, Words.Of("Formula", "公式"), new CellStyle(Ink.Plain));
        _sheet.Write(++_row, Columns.Label, Words.Of("Link to another sheet", "链接至其他工作表"), new CellStyle(Ink.Link));
        _sheet.Write(++_row, Columns.Label, Words.Of("Assumption that a scenario changes", "情景会改变的关键假设"), new CellStyle(Ink.Plain, Ground: Ground.Assumption));
        _sheet.Write(++_row, Columns.Label, Words.Of("Estimate", "预测期"), new CellStyle(Ink.Plain, Ground: Ground.Estimate));
        _sheet.Write(++_row, Columns.Label, Words.Of("Check that fails", "未通过的检查"), new CellStyle(Ink.Failed));
        if (_book.MayMeanNothing.Count > 0)
        {
            _sheet.Write(++_row, Columns.Label, Words.Of("#N/A in grey: not meaningful (n.m. where it is shown again)", "灰色 #N/A：无意义（再次列示处为 n.m.）"), CellStyle.Note);
        }

        _sheet.Write(++_row, Columns.Label, Words.Of("Small grey text in column A is each line's id in the model.", "A 列灰色小字为模型中的行标识。"), CellStyle.Note);
    }

    private void WriteProof()
    {
        Heading(Words.Of("About this file", "关于本文件"));
        _book.ModelCaption = _sheet.Write(++_row, Columns.Label, Words.Of("Model", "模型"), CellStyle.Plain);
        _book.ModelName = _sheet.Write(_row, Columns.Unit, _book.Plan.Name, CellStyle.Plain);
        _sheet.Write(++_row, Columns.Label, Words.Of("Version (hash of the model)", "版本（模型哈希）"), CellStyle.Plain);
        _book.Version = _sheet.Write(_row, Columns.Unit, _book.PlanVersion, CellStyle.Note);
        _sheet.Write(++_row, Columns.Label, Words.Of("Circular references", "循环引用"), CellStyle.Plain);
        _sheet.Write(_row, Columns.Unit, _book.Iterates
            ? Words.Of("one is not affine: iterative calculation is on", "存在非线性循环：已开启迭代计算")
            : _book.Approximates ? Words.Of("none: one is not affine and is solved by secant steps on the circle sheet; iterative calculation is off", "无：非线性循环由“循环求解”表逐步割线求解，迭代计算关闭")
            : Words.Of("none: solved in closed form, iterative calculation is off", "无：解析求解，迭代计算关闭"), CellStyle.Note);
        _sheet.Write(++_row, Columns.Label, Words.Of("Recalculated independently", "独立重算"), CellStyle.Plain);
        var certificate = _book.Request.Certificate ?? Words.Of("not for this file", "本文件未做");
        _book.Unguarded.UnionWith([_book.Selector, _sheet.Write(_row, Columns.Unit, certificate, CellStyle.Note)]);
    }

    private void Heading(string text)
    {
        _row += 2;
        _sheet.Write(_row, Columns.Label, text, new CellStyle(Ink.Heading));
    }
}
