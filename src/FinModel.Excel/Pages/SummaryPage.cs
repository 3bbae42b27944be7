using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Excel.Layout;
using FinModel.Presentation.Layout;
using FinModel.Presentation.Series;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>One printed page for whoever reads one: the key figures over time, what the share is worth, the first chart and the field of values.</summary>
internal sealed class SummaryPage
{
    private const int FirstPeriod = Columns.Unit + 1;
    private const int MostRows = 32;
    private const int RowsOfChart = 17;

    // Totals are bold, a digit wide a letter.
    private const int Padding = 1;

    private readonly Book _book;
    private readonly Sheet _sheet;
    private readonly Timeline _timeline;
    private readonly List<TimelinePeriod> _periods;
    private readonly List<PlanLineRow> _lines;

    private SummaryPage(Book book)
    {
        _book = book;
        _sheet = new Sheet(book.NameFor(book.Words.Short("Summary"))) { IsOnePage = true };
        _timeline = book.Plan.Timelines.MaxBy(t => t.Frequency)!;
        _periods = [.. _timeline.Shown];
        var drawn = ShownCharts.Of(book.Plan).SelectMany(c => c.Series).Select(s => s.Line).ToHashSet();
        _lines = [.. KeyLines.Of(book.Plan, MostRows, r => drawn.Contains(r.Row.Line), r => r.IsSetOff).Where(r => HasFigures(r.Line))];
    }

    public static void Write(Book book)
    {
        var page = new SummaryPage(book);
        book.Sheets.Add(page._sheet);
        page.WriteHead();
        var last = Math.Max(page.WriteFigures(), page.WriteValuation());
        page.WriteCharts(last + 2);
    }

    private double WidthOf(IEnumerable<PlanLineRow> rows)
    {
        var width = 30;
        foreach (var row in rows)
        {
            width = Math.Clamp(DisplayWidth.Of(_book.Words.Of(row.Label)) + Padding, width, 64);
        }

        return width;
    }

    // Above the first stands what the checks are called, in two languages twice.
    private double PeriodWidth => _book.Request.Language == LabelLanguage.Both ? 13 : 10.5;

    private int Box => FirstPeriod + _periods.Count + 1;

    private void WriteHead()
    {
        PageHead.Write(_book, _sheet, $"{_book.Words.Of(_book.Plan.Label)}: {_book.Words.Of("summary")}");
        PageHead.SetWidths(_sheet, [10, WidthOf(_lines), 14]);
        for (var column = FirstPeriod; column < Box - 1; column++)
        {
            _sheet.Widths[column] = PeriodWidth;
        }

        _sheet.Widths[Box - 1] = 3;
        _sheet.Widths[Box] = WidthOf(HeadFigures.Of(_book.Plan).Box);
        _sheet.Widths[Box + 1] = _sheet.Widths[Box + 2] = 14;
        (_sheet.FirstPrinted, _sheet.PrintedColumns) = (Columns.Label, Box + 2);
    }

    private int WriteFigures()
    {
        var row = LinePage.HeaderRow;
        PageHead.WriteHeadings(_sheet, ["", _book.Words.Of("Key figures"), _book.Words.Of("Unit")]);
        foreach (var (i, period) in _periods.Index())
        {
            _sheet.Write(row, FirstPeriod + i, period.Label, new CellStyle(Ink.Header, Ground: Ground.Header, IsRight: true));
        }

        var look = new RowLook(_book.Columns);
        foreach (var shown in _lines)
        {
            row++;
            var style = LayoutRow.StyleOf(shown.Hints);
            _sheet.Write(row, Columns.Label, _book.Words.Of(shown.Label), new CellStyle(Ink.Plain, Rule: RowLook.RuleOf(style)));
            _sheet.Write(row, Columns.Unit, _book.UnitOf(shown.Line, null), CellStyle.Note);
            var cells = new List<SheetCell>();
            foreach (var (i, period) in _periods.Index())
            {
                if (_book.CellsOf(shown.Line, null).FirstOrDefault(c => c.Period == period) is { } cell)
                {
                    cells.Add(
                        _sheet.Write(row, FirstPeriod + i, Meaning.Shown(_book, cell, shown.IsNegated),
                            look.Of(cell, shown.Hints, style) with { Ink = Ink.Link, IsRight = true }));
                }
            }

            _book.Rows.Add(cells);
        }

        return row;
    }

    private bool HasFigures(PlanLine line) => _book.CellsOf(line, null).Any(c => _periods.Contains(c.Period!));

    private int WriteValuation()
    {
        var rows = HeadFigures.Of(_book.Plan).Box;
        if (rows.Count > 0)
        {
            string[] headings = [_book.Words.Of("Valuation"), "", ""];
            foreach (var (i, heading) in headings.Index())
            {
                _sheet.Write(LinePage.HeaderRow, Box + i, heading, new CellStyle(Ink.Header, Ground: Ground.Header));
            }

            ValuationBox.Write(_book, _sheet, rows, LinePage.HeaderRow + 1, Box);
        }

        return LinePage.HeaderRow + rows.Count;
    }

    private void WriteCharts(int row)
    {
        var field = _book.Charts.FirstOrDefault(c => c.Chart.IsField && c.Plan.Series.Any(s => s.Kind == ChartSeriesKind.Between));
        field ??= _book.Charts.FirstOrDefault(c => c.Chart.IsField);
        var time = _book.Charts.FirstOrDefault(c => c.Plan.Series.Any(s => s.Kind == ChartSeriesKind.Stacked));
        time ??= _book.Charts.FirstOrDefault(c => !c.Chart.IsField);
        if (time is not null)
        {
            _sheet.Charts.Add(time.Chart with { Row = row - 1, Column = Columns.Label - 1, Columns = _periods.Count + 2, Rows = RowsOfChart });
            _sheet.Write(row + RowsOfChart + 1, Columns.Label, ChartsPage.SourceLine(_book, time.Plan), CellStyle.Note);
        }

        if (field is not null)
        {
            _sheet.Charts.Add(field.Chart with { Row = row - 1, Column = Box - 1, Columns = 3, Rows = RowsOfChart });
            _sheet.Write(row + RowsOfChart + 1, Box, ChartsPage.SourceLine(_book, field.Plan), CellStyle.Note);
        }
    }
}
