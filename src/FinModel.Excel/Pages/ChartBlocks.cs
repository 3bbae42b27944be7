using FinModel.Compiler.Plans;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Series;

namespace FinModel.Excel.Pages;

/// <summary>The figures of charts that do not run over periods: bars that lie from one value to another, and columns by scenario. Each chart has a
/// block of its own.</summary>
internal sealed class ChartBlocks(Book book, LinePage page)
{
    private Sheet Sheet => page.Sheet;

    public void Write()
    {
        foreach (var chart in ShownCharts.Of(book.Plan))
        {
            var bars = BarsOf(chart).ToList();
            if (bars.Count > 0)
            {
                new FieldBlock(book, page, chart).Write(bars);
            }
            else if (chart.Series.Any(s => s.Kind == ChartSeriesKind.Scenarios))
            {
                WriteScenarios(chart);
            }
        }
    }

    // Links, so that the chart reads ordinary cells: not every program draws those of a data table.
    private void WriteScenarios(PlanChart chart)
    {
        var outputs =
            chart.Series.Where(s => s.Kind == ChartSeriesKind.Scenarios).Select(s => book.ByScenario.Columns.FirstOrDefault(c => c.Output.Line == s.Line))
                .OfType<ScenarioOutput>().ToList();
        page.Group($"{book.Words.Of("Chart:")} {book.Words.Of(chart.Label)}");
        var head = page.NextRow();
        foreach (var (j, output) in outputs.Index())
        {
            Sheet.Write(head, Columns.Once + j, book.Words.Of(output.Output.Line.Label), new CellStyle(Ink.Bold, IsRight: true));
        }

        foreach (var (i, scenario) in book.Plan.Scenarios.Index())
        {
            var row = page.Row($"chart:{chart.Name}.{scenario.Name}", book.Words.Short(scenario.Label));
            foreach (var (j, (output, first, _)) in outputs.Index())
            {
                Sheet.Write(row, Columns.Once + j, Make.Cell(first.Sheet[first.Row + i, first.Column]),
                    new CellStyle(Ink.Link, NumberFormats.Of(output.Line, null, output.Line.Hints)));
            }
        }

        book.Drawn[chart] = [.. outputs.Select((o, j) => new ChartSeries(
            SeriesKind.Column, Sheet[head, Columns.Once + j], Sheet[head + 1, Columns.Once + j], Sheet[page.LastRow, Columns.Once + j],
            ChartPlaces.Format(o.Output.Line)) { Caption = book.Words.Of(o.Output.Line.Label) })];
    }

    private IEnumerable<FieldBar> BarsOf(PlanChart chart)
    {
        var ranges = chart.Series.Count(s => s.Kind == ChartSeriesKind.Range);
        var isField = chart.Series.Any(s => s.Kind is ChartSeriesKind.Range or ChartSeriesKind.Between);
        return chart.Series.SelectMany(s => s.Kind switch
        {
            ChartSeriesKind.Range => ranges == 1 ? Ranges(s.Line) : Ranges(s.Line).Take(1).Select(b => b with { Label = book.Words.Of(s.Line.Label) }),
            ChartSeriesKind.Between =>
                s.Line.Dimension!.Members.Select(
                    m => new FieldBar(book.Words.Of(m.Label), At(s.Line, m), s.Middle is null ? null : At(s.Middle, m), At(s.To!, m))),
            ChartSeriesKind.Mark when isField => [new FieldBar(book.Words.Of(s.Line.Label), At(s.Line, null), null, At(s.Line, null), IsMark: true)],
            _ => [],
        });
    }

    private Formula At(PlanLine line, PlanMember? member) => Make.Value(book.PlaceOf(book.Plan.Cell(line, member, null)!));

    // Over the scenarios, and along each axis of its what-if tables while the other axis stays; what the model says now lies between.
    private IEnumerable<FieldBar> Ranges(PlanLine line)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (book.ByScenario.Columns.FirstOrDefault(c => c.Output.Line == line) is { First: var top })
        {
            yield return Between(book.Words.Of("Scenarios"), top, top.Sheet[top.Row + book.Plan.Scenarios.Count - 1, top.Column]);
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

        yield return new FieldBar(book.Words.Of(line.Label), At(line, null), null, At(line, null), IsMark: true);
    }

    private string Label(PlanStep step) => book.Words.Of(step.Line.Label);

    private static FieldBar Between(string label, SheetCell first, SheetCell last) =>
        new(label, Make.Call("MIN", Make.Range(first, last)), null, Make.Call("MAX", Make.Range(first, last)));
}
