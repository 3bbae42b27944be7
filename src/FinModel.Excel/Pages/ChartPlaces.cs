using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Excel.Charts;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>Which cells a chart's series are.</summary>
internal sealed class ChartPlaces(Book book)
{
    private bool _isHeaded;

    private readonly List<Core.Time.TimelinePeriod> _listed = [.. book.Plan.Timeline.Listed];

    public IReadOnlyList<ChartSeries> Of(PlanChart chart)
    {
        if (book.Drawn.TryGetValue(chart, out var drawn))
        {
            return drawn;
        }

        var hasColumns = chart.Series.Any(s => s.Kind is ChartSeriesKind.Column or ChartSeriesKind.Stacked);
        var begin = Columns.Periods + book.Plan.Timeline.IndexOf(_listed.First(p => p.IsShown || chart.Series.Any(s => HasValue(s.Line, p))).Period);
        var unit = chart.Series.FirstOrDefault(s => s.Kind is ChartSeriesKind.Column or ChartSeriesKind.Stacked)?.Line;
        return [.. chart.Series.SelectMany(s => s.Kind switch
        {
            ChartSeriesKind.Column => OverTime(s.Line, SeriesKind.Column, begin),
            ChartSeriesKind.Stacked => OverTime(s.Line, SeriesKind.Stacked, begin),
            _ => OverTime(s.Line, hasColumns && (unit!.Unit != s.Line.Unit || unit.Display != s.Line.Display) ? SeriesKind.LineRight : SeriesKind.Line, begin),
        })];
    }

    /// <summary>The headings along a chart's axis.</summary>
    public static (SheetCell First, SheetCell Last) Axis(IReadOnlyList<ChartSeries> series)
    {
        var (first, last) = (series[0].First, series[0].Last);
        if (first.Column == last.Column)
        {
            // The ids of scenarios are short enough to stand side by side.
            var column = series[0].Kind == SeriesKind.Column ? Columns.Unit : Columns.Label;
            return (first.Sheet[first.Row, column], first.Sheet[last.Row, column]);
        }

        return (first.Sheet[LinePage.HeaderRow, first.Column], first.Sheet[LinePage.HeaderRow, last.Column]);
    }

    private IEnumerable<ChartSeries> OverTime(PlanLine line, SeriesKind kind, int first)
    {
        foreach (var member in line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null])
        {
            if (book.Plan.CellsOf(line, member, book.Plan.Timeline).FirstOrDefault() is { Period: not null } any)
            {
                var home = NaturalHome(any);
                var last = Columns.Periods + book.Plan.Timeline.IndexOf(_listed[^1].Period);
                yield return new ChartSeries(kind, home.Sheet[home.Row, Columns.Label], home.Sheet[home.Row, first], home.Sheet[home.Row, last], Format(line)) { Caption = Caption(line, member) };
            }
        }
    }

    private bool HasValue(PlanLine line, Core.Time.TimelinePeriod period) =>
        (line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null]).Any(m => book.Plan.Cell(line, m, period.Period) is { Period: not null });

    // What a statement deducts stands there with a minus; a chart of costs goes upwards.
    private SheetCell NaturalHome(PlanCell any)
    {
        var home = book.PlaceOf(any);
        if (!home.IsNegated)
        {
            return home;
        }

        if (!_isHeaded)
        {
            book.Workings.Group(book.Words.Of("As charts draw it", "图表所用数列"));
            _isHeaded = true;
        }

        var (row, sheet) = (book.Workings.NextRow(), book.Workings.Sheet);
        sheet.Write(row, Columns.Identifier, $"chart:{any.Id}", CellStyle.Identifier);
        sheet.Write(row, Columns.Label, home.Sheet[home.Row, Columns.Label].Text!, CellStyle.Plain);
        var cells = book.Plan.CellsOf(any.Line, any.Member, book.Plan.Timeline)
            .Select(c => sheet.Write(row, book.Workings.ColumnOf(c.Period), Make.Value(book.PlaceOf(c)), new CellStyle(Ink.Link, NumberFormats.Of(c.Line, c.Member, c.Line.Hints))));
        book.Rows.Add([.. cells]);
        return sheet[row, Columns.Label];
    }

    private string Caption(PlanLine line, PlanMember? member) => book.Words.Of(member?.Label ?? line.Label);

    /// <summary>How axes show numbers: with as few digits as they can; a dash for zero and padding for brackets do not belong there.</summary>
    public static string Format(PlanLine line) => line.Display switch
    {
        Display.Percent => "0%",
        Display.Times => "0\"x\"",
        _ => line.Hints.Decimals is > 0 and int decimals ? "#,##0." + new string('0', decimals) : "#,##0",
    };
}
