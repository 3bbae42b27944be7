using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>
/// A field of bars, as cells: for each its low, middle and high, and the height that it lies at. It is drawn as strokes over two scales, because
/// lines across lying bars
/// are what every program draws in that form only.
/// </summary>
internal sealed class FieldBlock(Book book, LinePage page, PlanChart chart)
{
    private const int Heights = Columns.Once + 3;
    private const int Start = Heights + 3;

    private readonly string _format = NumberFormats.Of(chart.Series[0].Line, null, chart.Series[0].Line.Hints);
    private readonly List<ChartSeries> _series = [];

    public void Write(List<FieldBar> bars)
    {
        page.Group($"{book.Words.Of("Chart:")} {book.Words.Of(chart.Label)}");
        var head = page.NextRow();
        string[] headings = [book.Words.Of("Low"), book.Words.Of("Middle"), book.Words.Of("High"), book.Words.Of("Height")];
        foreach (var (i, heading) in headings.Index())
        {
            page.Sheet.Write(head, Columns.Once + i, heading, new CellStyle(Ink.Bold, IsRight: true));
        }

        var lying = bars.FindAll(b => !b.IsMark);
        var first = page.LastRow + 1;
        foreach (var (i, bar) in lying.Index())
        {
            WriteBar(bar, lying.Count - i, first, first + lying.Count - 1);
        }

        foreach (var mark in bars.Where(b => b.IsMark))
        {
            WriteMark(mark, lying.Count);
        }

        book.Drawn[chart] = _series;
    }

    private Sheet Sheet => page.Sheet;

    private void WriteBar(FieldBar bar, int height, int firstRow, int lastRow)
    {
        var row = Row(bar.Label);
        var low = Sheet.Write(row, Columns.Once, bar.Low, new CellStyle(Ink.Link, _format));
        var high = Sheet.Write(row, Columns.Once + 2, bar.High, new CellStyle(Ink.Link, _format));
        var half = Make.Divide(Make.Add(Make.Cell(low), Make.Cell(high)), Make.Number(2));
        var middle = Sheet.Write(row, Columns.Once + 1, bar.Middle ?? half, new CellStyle(Ink.Link, _format));
        for (var i = 0; i < 3; i++)
        {
            Sheet.Write(row, Heights + i, height, new CellStyle(Ink.Note, NumberFormats.Whole));
        }

        // Names stand at the left end of the scale, wherever that is.
        var left = Make.Call("MIN", Make.Number(0), Make.Range(Sheet[firstRow, Columns.Once], Sheet[lastRow, Columns.Once]));
        var start = Sheet.Write(row, Start, left, new CellStyle(Ink.Note, _format));
        _series.Add(Series(SeriesKind.Name, row, bar.Label, Sheet[row, Heights], Sheet[row, Heights], start, start));
        _series.Add(Series(SeriesKind.Bar, row, bar.Label, Sheet[row, Heights], Sheet[row, Heights + 1], low, middle));
        _series.Add(Series(SeriesKind.BarEnd, row, bar.Label, Sheet[row, Heights + 1], Sheet[row, Heights + 2], middle, high));
    }

    private void WriteMark(FieldBar mark, int count)
    {
        var row = Row(mark.Label);
        var from = Sheet.Write(row, Columns.Once, mark.Low, new CellStyle(Ink.Link, _format));
        var to = Sheet.Write(row, Columns.Once + 1, Make.Cell(from), new CellStyle(Ink.Plain, _format));
        var bottom = Sheet.Write(row, Heights, 0, new CellStyle(Ink.Note, NumberFormats.Whole));
        var top = Sheet.Write(row, Heights + 1, count + 1, new CellStyle(Ink.Note, NumberFormats.Whole));
        _series.Add(Series(SeriesKind.Mark, row, mark.Label, bottom, top, from, to));
    }

    private int Row(string label) => page.Row($"chart:{chart.Name}.{_series.Count}", label);

    private ChartSeries Series(SeriesKind kind, int row, string label, SheetCell bottom, SheetCell top, SheetCell from, SheetCell to) =>
        new(kind, Sheet[row, Columns.Label], bottom, top, ChartPlaces.Format(chart.Series[0].Line)) { Caption = label, Across = (from, to) };
}
