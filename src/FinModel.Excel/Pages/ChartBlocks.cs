using FinModel.Compiler.Plans;
using FinModel.Excel.Charts;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>The figures of charts that do not run over periods: bars that lie from one value to another, and columns by scenario. Each chart has a block of its own.</summary>
internal sealed class ChartBlocks(Book book, Sheet sheet, int row)
{
    // A mark is a bar that is just wide enough to be seen.
    private static readonly PlanConstant MarkShare = new(0.01);

    private int _row = row;

    public void Write()
    {
        foreach (var chart in book.Plan.Charts)
        {
            var bars = BarsOf(chart).ToList();
            if (bars.Count > 0)
            {
                WriteBars(chart, bars);
            }
            else if (chart.Series.Any(s => s.Kind == ChartSeriesKind.Scenarios))
            {
                WriteScenarios(chart);
            }
        }
    }

    private void WriteBars(PlanChart chart, List<Bar> bars)
    {
        var line = chart.Series[0].Line;
        var format = NumberFormats.Of(line, null, line.Hints);
        var top = Head(chart, [book.Words.Of("from", "低"), book.Words.Of("width", "幅度"), book.Words.Of("mark", "标记"), book.Words.Of("to", "高")]) + 1;
        var greatest = Make.Call("MAX", Make.Range(sheet[top, Columns.Once + 3], sheet[top + bars.Count - 1, Columns.Once + 3]));
        foreach (var bar in bars)
        {
            sheet.Write(++_row, Columns.Label, bar.Label, CellStyle.Plain);
            var from = sheet.Write(_row, Columns.Once, bar.Low, new CellStyle(Ink.Plain, format));
            var to = sheet.Write(_row, Columns.Once + 3, bar.High, new CellStyle(Ink.Plain, format));
            var width = bar.IsMark ? Make.Multiply(greatest, Make.Fixed(book.Constants.Find(MarkShare)!)) : Make.Subtract(Make.Cell(to), Make.Cell(from));
            sheet.Write(_row, Columns.Once + (bar.IsMark ? 2 : 1), width, new CellStyle(Ink.Plain, format));
        }

        ChartSeries Of(SeriesKind kind, int offset, bool isMark = false) =>
            new(kind, sheet[top - 1, Columns.Once + offset], sheet[top, Columns.Once + offset], sheet[_row, Columns.Once + offset], ChartPlaces.Format(line)) { Caption = book.Words.Of(chart.Label), IsMark = isMark };
        book.Drawn[chart] = bars.Exists(b => b.IsMark)
            ? [Of(SeriesKind.HiddenBar, 0), Of(SeriesKind.Bar, 1), Of(SeriesKind.Bar, 2, isMark: true)]
            : [Of(SeriesKind.HiddenBar, 0), Of(SeriesKind.Bar, 1)];
        _row += 2;
    }

    // Links, so that the chart reads ordinary cells: not every program draws those of a data table.
    private void WriteScenarios(PlanChart chart)
    {
        var outputs = chart.Series.Where(s => s.Kind == ChartSeriesKind.Scenarios).Select(s => book.ByScenario.Columns.FirstOrDefault(c => c.Output.Line == s.Line)).Where(c => c.First is not null).ToList();
        var top = Head(chart, [.. outputs.Select(o => book.Words.Short(o.Output.Line.Label))]) + 1;
        foreach (var (i, scenario) in book.Plan.Scenarios.Index())
        {
            sheet.Write(++_row, Columns.Label, book.Words.Of(scenario.Label), CellStyle.Plain);
            sheet.Write(_row, Columns.Unit, scenario.Name, CellStyle.Note);
            foreach (var (j, (output, first, _)) in outputs.Index())
            {
                sheet.Write(_row, Columns.Once + j, Make.Cell(first.Sheet[first.Row + i, first.Column]), new CellStyle(Ink.Plain, NumberFormats.Of(output.Line, null, output.Line.Hints)));
            }
        }

        book.Drawn[chart] = [.. outputs.Select((o, j) => new ChartSeries(
            SeriesKind.Column, sheet[top - 1, Columns.Once + j], sheet[top, Columns.Once + j], sheet[_row, Columns.Once + j], ChartPlaces.Format(o.Output.Line)) { Caption = book.Words.Of(o.Output.Line.Label) })];
        _row += 2;
    }

    private int Head(PlanChart chart, IReadOnlyList<string> headings)
    {
        sheet.Write(++_row, Columns.Label, $"{book.Words.Of("Chart:", "图表：")} {book.Words.Of(chart.Label)}", new CellStyle(Ink.Heading));
        foreach (var (i, heading) in headings.Index())
        {
            sheet.Write(_row, Columns.Once + i, heading, new CellStyle(Ink.Bold, IsRight: true));
        }

        return _row;
    }

    private IEnumerable<Bar> BarsOf(PlanChart chart)
    {
        var ranges = chart.Series.Count(s => s.Kind == ChartSeriesKind.Range);
        return chart.Series.SelectMany(s => s.Kind switch
        {
            ChartSeriesKind.Range => ranges == 1 ? Ranges(s.Line) : Ranges(s.Line).Take(1).Select(b => b with { Label = book.Words.Of(s.Line.Label) }),
            ChartSeriesKind.Between => s.Line.Dimension!.Members.Select(m => new Bar(book.Words.Of(m.Label), At(s.Line, m), At(s.To!, m))),
            ChartSeriesKind.Mark => [new Bar(book.Words.Of(s.Line.Label), At(s.Line, null), At(s.Line, null), IsMark: true)],
            _ => [],
        });
    }

    private Formula At(PlanLine line, PlanMember? member) => Make.Value(book.PlaceOf(book.Plan.Cell(line, member, null)!));

    // Over the scenarios, and along each axis of its what-if tables while the other axis stays.
    private IEnumerable<Bar> Ranges(PlanLine line)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (book.ByScenario.Columns.FirstOrDefault(c => c.Output.Line == line) is { First: { } top })
        {
            yield return Between(book.Words.Of("Scenarios", "情景"), top, top.Sheet[top.Row + book.Plan.Scenarios.Count - 1, top.Column]);
        }

        foreach (var (sensitivity, first, last) in book.Tables.Where(t => t.Table.Output.Line == line))
        {
            var (middleRow, middleColumn) = ((first.Row + last.Row) / 2, (first.Column + last.Column) / 2);
            if (seen.Add(Label(sensitivity.Steps[0])))
            {
                yield return Between(Label(sensitivity.Steps[0]), first.Sheet[first.Row, middleColumn], first.Sheet[last.Row, middleColumn]);
            }

            if (sensitivity.Steps.Count > 1 && seen.Add(Label(sensitivity.Steps[1])))
            {
                yield return Between(Label(sensitivity.Steps[1]), first.Sheet[middleRow, first.Column], first.Sheet[middleRow, last.Column]);
            }
        }
    }

    private string Label(PlanStep step) => book.Words.Of(step.Line.Label);

    private static Bar Between(string label, SheetCell first, SheetCell last) => new(label, Make.Call("MIN", Make.Range(first, last)), Make.Call("MAX", Make.Range(first, last)));

    private sealed record Bar(string Label, Formula Low, Formula High, bool IsMark = false);
}
