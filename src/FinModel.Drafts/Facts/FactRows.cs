using System.Globalization;
using FinModel.Core.Time;
using FinModel.Data.Facts;

namespace FinModel.Drafts.Facts;

/// <summary>
/// What the tables have of a line. Money to date is what every filing gives; a mean of the year to date, and what is per share of it, says nothing of
/// a quarter, so that those stand by quarter and year.
/// </summary>
/// <param name="line">The line.</param>
/// <param name="year">The company's years.</param>
/// <param name="decimals">How far the filings round.</param>
/// <param name="isGiven">Whether the line takes its figures from tables: of one that is computed nothing need be implied.</param>
internal sealed class FactRows(FactLine line, FiscalYear year, FiledDecimals decimals, bool isGiven)
{
    private const string NoItem = "implied: the report has no such item";
    private const decimal Million = 1_000_000;

    // Of three figures, each rounded by half a unit.
    private const decimal Rounding = 1.5m;

    /// <summary>Whether the line is a mean over time, or per share.</summary>
    public static bool IsMean(FactLine line) => line.Figures.Keys.Any(p => p.Months > 0) && line.Figures.Values.All(f => f.Series.Unit.Length != 3);

    /// <summary>Balances, years and what is to date.</summary>
    public IEnumerable<FactRow> ToDate() => InOrder(p => p.Months != 3 || p.Place == 1).SelectMany(f => Before(f.Key).Append(Filed(f.Key, f.Value)));

    /// <summary>Single quarters within a year, as far as figures to date do not contradict them.</summary>
    public IEnumerable<FactRow> Quarters() => InOrder(IsSingle).Where(f => !IsContradicted(f.Key)).Select(f => Filed(f.Key, f.Value));

    /// <summary>Single quarters that are not what figures to date leave for them.</summary>
    public IEnumerable<FactRow> Contradicted() => InOrder(IsSingle).Where(f => IsContradicted(f.Key)).Select(f => Filed(f.Key, f.Value));

    /// <summary>Quarters and years of a mean.</summary>
    public IEnumerable<FactRow> Means() => InOrder(p => p.Months is 0 or 3 or 12).Select(f => Filed(f.Key, f.Value));

    /// <summary>Years alone.</summary>
    public IEnumerable<FactRow> Years() => InOrder(p => p.IsYears).Select(f => Filed(f.Key, f.Value));

    /// <summary>Whether a figure is one of a quarter that stands beside figures to date.</summary>
    public static bool IsSingle(FactPeriod period) => period is { Months: 3, Place: 2 or 3 };

    /// <summary>The figure of a quarter, printed or left by figures to date; null where there is none.</summary>
    public decimal? Quarter(Period quarter)
    {
        if ((Of(new FactPeriod(quarter, 0)) ?? (isGiven || IsMean(line) || Ending(quarter).Place == 1 ? Agreed(quarter) : null)) is { } printed)
        {
            return printed;
        }

        var before = Last(quarter);
        return Of(Ending(quarter)) - (Of(before) ?? Before(Ending(quarter)).LastOrDefault(r => r.Period == before)?.Value);
    }

    private IEnumerable<KeyValuePair<FactPeriod, FactFigure>> InOrder(Func<FactPeriod, bool> isOne) =>
        line.Figures.Where(f => isOne(f.Key)).OrderBy(f => f.Key.Quarter).ThenBy(f => f.Key.Months);

    // What stands before a figure to date where the filings have none: what the quarter by itself leaves; otherwise a report that has no such item adds
    // nothing to what was there before.
    private IEnumerable<FactRow> Before(FactPeriod period)
    {
        var count = !isGiven || period.Months <= 3 || IsMean(line) ? 0 : period.Place - 1;
        var places = Enumerable.Range(1, count).Select(i => Ending(period.Quarter.Plus(i - period.Place))).ToList();
        var last = places.FindLastIndex(line.Figures.ContainsKey);
        var (known, implied) = (last < 0 ? 0 : Of(places[last])!.Value, new Stack<FactRow>());
        for (var (next, i) = (period, places.Count - 1); i > last && (Whole(next) - Single(next.Quarter)) is { } left; i--)
        {
            implied.Push(new FactRow(places[i], left, $"implied: {next} less {next.Quarter.Id}", ""));
            next = places[i];
        }

        return [.. places.Skip(last + 1).SkipLast(implied.Count).Select(p => new FactRow(p, known, NoItem, "")), .. implied];

        decimal? Whole(FactPeriod next) => Of(next) ?? (implied.TryPeek(out var row) ? row.Value : null);
    }

    private decimal? Agreed(Period quarter) => IsContradicted(new FactPeriod(quarter, 3)) ? null : Single(quarter);

    private decimal? Single(Period quarter) => Of(new FactPeriod(quarter, 3));

    // A single quarter that is not what figures to date leave for it, by more than their rounding.
    private bool IsContradicted(FactPeriod period) =>
        !IsMean(line) && period.Place > 1 && Of(period) is { } single && Of(Ending(period.Quarter)) is { } whole && Of(Last(period.Quarter)) is { } before
        && Math.Abs(whole - before - single) > Rounding * new[] { whole, before, single }.Min(Unit);

    // The last digit that is printed: filings count in thousands, millions or tenths of them.
    private static decimal Unit(decimal value)
    {
        var unit = 1 / Million;
        while (unit < 1 && value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }

    private decimal? Of(FactPeriod period) => line.Figures.TryGetValue(period, out var figure) ? decimals.Of(figure) : null;

    private static FactPeriod Ending(Period quarter) => new(quarter, ((quarter.Index % 4) + 1) * 3);

    private static FactPeriod Last(Period quarter) => Ending(quarter.Plus(-1));

    private FactRow Filed(FactPeriod period, FactFigure figure)
    {
        var isOff = Math.Abs(year.End(period.Quarter).DayNumber - figure.Fact.End.DayNumber) >= FiscalYear.DaysInWeek;
        string[] notes =
        [
            figure.Series.Tag == line.Tag ? "" : figure.Series.Tag,
            isOff ? string.Create(CultureInfo.InvariantCulture, $"as of {figure.Fact.End:yyyy-MM-dd}") : "",
            figure.Remark,
        ];
        return new FactRow(period, decimals.Of(figure), figure.Fact.Filing.ToString(), string.Join(' ', notes.Where(n => n.Length > 0)));
    }
}
