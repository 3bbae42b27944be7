using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Time;

namespace FinModel.Compiler.Tables;

/// <summary>
/// Figures of the year to date, and those of the periods they count: of a flow a period has what its end adds to the end before, a balance is that of
/// its day, a mean is weighed by days.
/// A quotient of the year to date is that of no period, unless the year began with it.
/// </summary>
internal sealed class YearToDate
{
    // Decimal figures are subtracted as decimals, so that 35.1 less 22.3 is 12.8; beyond these a decimal has no room.
    private const double Exact = 1e14;

    private readonly ModelSymbols _symbols;
    private readonly Dictionary<DateOnly, TableFigure> _row;

    private FiscalYear Year => _symbols.FiscalYear;

    private YearToDate(ModelSymbols symbols, IEnumerable<TableFigure> row) =>
        (_symbols, _row) = (symbols, row.GroupBy(f => symbols.FiscalYear.End(f.Period!.Value)).ToDictionary(d => d.Key, d => d.First()));

    /// <summary>What a table gives for each period, and what it prints.</summary>
    /// <param name="plain">Its figures for one period, or for all time.</param>
    /// <param name="toDate">Its figures up to the end of a period.</param>
    /// <param name="symbols">What is declared.</param>
    public static (IReadOnlyList<TableFigure> Figures, IReadOnlyList<TableFigure> Printed) Split(List<TableFigure> plain, List<TableFigure> toDate,
        ModelSymbols symbols)
    {
        if (toDate.Count == 0)
        {
            return (plain, plain);
        }

        var rows = toDate.GroupBy(f => (f.Row, f.Line, f.Member)).Select(row => (Reader: new YearToDate(symbols, row), Figures: row.ToList())).ToList();
        return ([.. plain, .. rows.SelectMany(r => r.Figures.SelectMany(r.Reader.Parts))],
            [.. plain, .. rows.SelectMany(r => r.Figures.Select(r.Reader.Printed))]);
    }

    /// <summary>Whether a figure of the year to date says anything of a period.</summary>
    public static bool IsTaken(LineSymbol line, Period period, ModelSymbols symbols) =>
        line.Kind != LineKind.Ratio || EndingWith(period, symbols).Any(p => symbols.FiscalYear.PlaceInYear(p) == 0);

    private IEnumerable<TableFigure> Parts(TableFigure figure) => EndingWith(figure.Period!.Value, _symbols).Select(p => Part(figure, p)).OfType<TableFigure>();

    private TableFigure? Part(TableFigure figure, Period period) => IsYearsFirst(period) || figure.Line.Kind == LineKind.Stock ? figure with { Period = period }
        : figure.Line.Kind != LineKind.Ratio && _row.GetValueOrDefault(Year.End(period.Plus(-1))) is { } before ? Rest(figure, before, period)
        : null;

    // What is held against the model is what was printed; of a mean, the period's own, since means do not add up.
    private TableFigure Printed(TableFigure figure)
    {
        var period = figure.Period!.Value;
        if (figure.Line.Kind == LineKind.Stock || EndingWith(period, _symbols).Any(IsYearsFirst))
        {
            return figure with { Period = EndingWith(period, _symbols).First(p => figure.Line.Kind == LineKind.Stock || IsYearsFirst(p)) };
        }

        if (figure.Line.Kind == LineKind.Average)
        {
            return Part(figure, period) ?? figure;
        }

        var place = Year.PlaceInYear(period);
        return figure with
        {
            Before = [.. Enumerable.Range(1, place).Reverse().Select(i => period.Plus(-i))],
            ToDateId = string.Create(CultureInfo.InvariantCulture, $"{(place + 1) * (int)period.Frequency}M{Year.YearOf(period) % 100:00}"),
        };
    }

    private TableFigure Rest(TableFigure figure, TableFigure before, Period period)
    {
        var isMean = figure.Line.Kind == LineKind.Average;
        var (all, earlier) = isMean ? (DaysToDate(period), DaysToDate(period.Plus(-1))) : (1, 1);
        var share = isMean ? Year.Days(period) : 1;
        return figure with
        {
            Period = period,
            Value = isMean ? ((figure.Value * all) - (before.Value * earlier)) / share : Less(figure.Value, before.Value),
            HalfUnit = ((figure.HalfUnit * all) + (before.HalfUnit * earlier)) / share,
            Roundings = [new(figure.Cell.Span, figure.HalfUnit * all / share), new(before.Cell.Span, -before.HalfUnit * earlier / share)],
            Written = $"{figure.Cell.Text} less {before.Cell.Text}",
            Remarks = figure.Remarks.And([before.Remarks]) with { Provenance = Provenance.Derived },
        };
    }

    private static double Less(double value, double before) =>
        Math.Max(Math.Abs(value), Math.Abs(before)) < Exact ? (double)((decimal)value - (decimal)before) : value - before;

    private int DaysToDate(Period period) => Enumerable.Range(0, Year.PlaceInYear(period) + 1).Sum(i => Year.Days(period.Plus(-i)));

    private bool IsYearsFirst(Period period) => Year.PlaceInYear(period) == 0;

    private static IEnumerable<Period> EndingWith(Period period, ModelSymbols symbols) =>
        symbols.Timelines.SelectMany(t => t.Periods).Where(p => p.End == symbols.FiscalYear.End(period)).Select(p => p.Period);
}
