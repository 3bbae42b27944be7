using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Excel.Formulas;
using FinModel.Excel.Layout;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Pages;

/// <summary>Which cells a chart's series are.</summary>
internal sealed class ChartPlaces(Book book)
{
    private const int MostInTwoLanguages = 4;

    private bool _isHeaded;
    private bool _isCrowded;

    // The periods of the chart at hand: history begins where one of its columns, or without columns one of its lines, has a value.
    private List<Core.Time.TimelinePeriod> _periods = [];

    public IReadOnlyList<ChartSeries> Of(PlanChart chart)
    {
        if (book.Drawn.TryGetValue(chart, out var drawn))
        {
            return drawn;
        }

        _isCrowded = chart.Series.Sum(s => s.Line.Dimension?.Members.Count ?? 1) > MostInTwoLanguages;
        var columns = chart.Series.Where(s => s.Kind is ChartSeriesKind.Column or ChartSeriesKind.Stacked).ToList();
        var hasColumns = columns.Count > 0;
        var begins = hasColumns ? columns : chart.Series;
        _periods = [.. book.Plan.Timeline.Listed.SkipWhile(p => !p.IsShown && !begins.Any(s => HasValue(s.Line, p)))];
        var unit = columns.FirstOrDefault()?.Line;
        return [.. chart.Series.SelectMany(s => s.Kind switch
        {
            ChartSeriesKind.Column => OverTime(s.Line, SeriesKind.Column),
            ChartSeriesKind.Stacked => OverTime(s.Line, SeriesKind.Stacked),
            ChartSeriesKind.Mark => [Level(s.Line)],
            ChartSeriesKind.Points => OverTime(s.Line, SeriesKind.Points),
            _ => OverTime(s.Line, hasColumns && (unit!.Unit != s.Line.Unit || unit.Display != s.Line.Display) ? SeriesKind.LineRight : SeriesKind.Line),
        })];
    }

    /// <summary>The headings along a chart's axis.</summary>
    public static (SheetCell First, SheetCell Last) Axis(IReadOnlyList<ChartSeries> series)
    {
        var (first, last) = (series[0].First, series[0].Last);
        if (first.Column == last.Column)
        {
            return (first.Sheet[first.Row, Columns.Label], first.Sheet[last.Row, Columns.Label]);
        }

        return (first.Sheet[LinePage.HeaderRow, first.Column], first.Sheet[LinePage.HeaderRow, last.Column]);
    }

    private IEnumerable<ChartSeries> OverTime(PlanLine line, SeriesKind kind)
    {
        foreach (var member in line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null])
        {
            if (book.Plan.CellsOf(line, member, book.Plan.Timeline).FirstOrDefault() is { Period: not null } any)
            {
                var home = NaturalHome(any);
                var (first, last) = (book.Columns.Of(book.Plan.Timeline, _periods[0].Period), book.Columns.Of(book.Plan.Timeline, _periods[^1].Period));
                var (sheet, row) = (home.Sheet, home.Row);
                yield return new ChartSeries(kind, sheet[row, Columns.Label], sheet[row, first], sheet[row, last], Format(line))
                {
                    Caption = Caption(line, member),
                };
            }
        }
    }

    private bool HasValue(PlanLine line, Core.Time.TimelinePeriod period) =>
        (line.Dimension?.Members ?? (IEnumerable<PlanMember?>)[null])
            .Any(m => book.Plan.Cell(line, m, period.Period) is { Period: not null } cell && double.IsFinite(book.Results(cell)));

    // One value, as a line through all periods.
    private ChartSeries Level(PlanLine line)
    {
        var row = DrawnRow($"chart:level:{line.Name}", book.Words.Of(line.Label));
        var home = book.PlaceOf(book.Plan.Cell(line, null, null)!);
        var style = new CellStyle(Ink.Link, NumberFormats.Of(line, null, line.Hints));
        var cells = _periods.ConvertAll(
            p => book.Workings.Sheet.Write(row, book.Workings.ColumnOf(p), Make.Value(home, isFixed: true), style));
        return new ChartSeries(SeriesKind.Mark, book.Workings.Sheet[row, Columns.Label], cells[0], cells[^1], Format(line))
        {
            Caption = Caption(line, null),
        };
    }

    private int DrawnRow(string id, string label)
    {
        if (!_isHeaded)
        {
            book.Workings.Group(book.Words.Of("As charts draw it"));
            _isHeaded = true;
        }

        return book.Workings.Row(id, label);
    }

    // What a statement deducts stands there with a minus; a chart of costs goes upwards.
    private SheetCell NaturalHome(PlanCell any)
    {
        var home = book.PlaceOf(any);
        if (!home.IsNegated)
        {
            return home;
        }

        var (row, sheet) = (DrawnRow($"chart:{any.Id}", home.Sheet[home.Row, Columns.Label].Text!), book.Workings.Sheet);
        var cells = book.Plan.CellsOf(any.Line, any.Member, book.Plan.Timeline)
            .Select(c => sheet.Write(row, book.Workings.ColumnOf(c.Period), Make.Value(book.PlaceOf(c)), Linked(c)));
        book.Rows.Add([.. cells]);
        return sheet[row, Columns.Label];
    }

    private static CellStyle Linked(PlanCell cell) => new(Ink.Link, NumberFormats.Of(cell.Line, cell.Member, cell.Line.Hints));

    // Many names in two languages would leave the chart no room.
    private string Caption(PlanLine line, PlanMember? member) =>
        _isCrowded ? book.Words.Short(member?.Label ?? line.Label) : book.Words.Of(member?.Label ?? line.Label);

    /// <summary>How axes show numbers: with as few digits as they can; a dash for zero and padding for brackets do not belong there.</summary>
    public static string Format(PlanLine line) => line.Display switch
    {
        Display.Percent => "0%",
        Display.Times => "0\"x\"",
        _ when line.Unit == Unit.Days => "#,##0",
        _ => line.Hints.Decimals is > 0 and int decimals ? "#,##0." + new string('0', decimals) : "#,##0",
    };
}
