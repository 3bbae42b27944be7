using System.Globalization;
using System.Text;
using FinModel.Core.Time;
using FinModel.Data.Facts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Facts;

/// <summary>
/// Filed figures as tables of a model, a row for each fact with its filing. A model of quarters has them as of the year to date, as every filing
/// gives them, and beside it those of single quarters: the one gives the fourth quarter and cash flows, the other what was printed, and `check`
/// holds them against each other.
/// </summary>
internal static class FactStatements
{
    private const string Rows = "rows item periods period values value";
    private const string NoItem = "implied: the report has no such item";
    private const decimal Million = 1_000_000;

    /// <summary>The statements of lines.</summary>
    public static CompanyStatements Of(FactLines lines, FactScope scope, FiscalYear year, string currency)
    {
        var hasQuarters = scope.LastQuarter is not null;
        var items = lines.Lines.Select(l => Item(l, hasQuarters));
        var content = Content(lines.Lines, year, p => !hasQuarters ? p.IsYears : p.Months != 3 || p.Place == 1, hasQuarters, isToDate: hasQuarters);
        var table = new StatementTable("filed", "filed.csv", content, Rows + (hasQuarters ? " cumulative" : ""), [.. items])
        {
            Label = "\"As filed\" \"申报数据\"",
        };
        return new CompanyStatements([table], [.. scope.Periods.Select(p => (p, (bool?)false))])
        {
            FiscalYear = year,
            Currency = currency,
            SaysScale = true,
            Parts = [.. lines.Lines.Where(l => l.IsPart).Select(l => l.Tag)],
        };
    }

    /// <summary>What was printed for single quarters; null where nothing was.</summary>
    public static StatementTable? Quarters(FactLines lines, FiscalYear year)
    {
        var printed = lines.Lines.Where(l => l.Figures.Keys.Any(IsSingle)).ToList();
        if (printed.Count == 0)
        {
            return null;
        }

        var content = Content(printed, year, IsSingle, hasQuarters: true, isToDate: false);
        return new StatementTable("filed_quarters", "filed-quarters.csv", content, Rows,
            [.. printed.Select(l => new StatementItem(l.Tag, l.Tag, l.Statement, new Dictionary<Period, double>()))])
        { Label = "\"As filed, single quarters\" \"申报数据（单季）\"" };
    }

    private static bool IsSingle(FactPeriod period) => period is { Months: 3, Place: 2 or 3 };

    private static byte[] Content(IReadOnlyList<FactLine> lines, FiscalYear year, Func<FactPeriod, bool> isPrinted, bool hasQuarters, bool isToDate)
    {
        var text = new StringBuilder("item,period,value,source,note\n");
        foreach (var line in lines)
        {
            foreach (var (period, (series, fact)) in line.Figures.Where(f => isPrinted(f.Key)).OrderBy(f => f.Key.Quarter).ThenBy(f => f.Key.Months))
            {
                Enumerable.Range(1, isToDate ? LinesBefore(line, period) : 0).ToList()
                    .ForEach(i => text.Append(CultureInfo.InvariantCulture, $"{line.Tag},{ToDate(period.Quarter.Plus(i - period.Place))},0,{NoItem},\n"));
                text.Append(CultureInfo.InvariantCulture, $"{line.Tag},{HeadingOf(period, hasQuarters)},{Printed(series, fact):0.############},")
                    .Append(CultureInfo.InvariantCulture, $"\"{fact.Filing}\",{Note(line, period, series, fact, year)}\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // A cash flow that begins within a year has no figure to date before: there was nothing of it. Quotients and means begin nowhere.
    private static int LinesBefore(FactLine line, FactPeriod period)
    {
        var isMoney = line.Figures.Values.All(f => f.Series.Unit.Length == 3);
        var hasEarlier = line.Figures.Keys.Any(p => p.Months > 0 && p.Year == period.Year && p.Quarter < period.Quarter);
        return period.Months > 3 && isMoney && !hasEarlier ? period.Place - 1 : 0;
    }

    private static FactPeriod ToDate(Period quarter) => new(quarter, ((quarter.Index % 4) + 1) * 3);

    private static decimal Printed(FactSeries series, FiledFact fact) =>
        series.Unit.Contains('/', StringComparison.Ordinal) ? fact.Value : fact.Value / Million;

    // Under what other tag it was filed, and of which day where that is not the period's last.
    private static string Note(FactLine line, FactPeriod period, FactSeries series, FiledFact fact, FiscalYear year)
    {
        var tag = series.Tag == line.Tag ? "" : series.Tag;
        var isOfLastDay = Math.Abs(year.End(period.Quarter).DayNumber - fact.End.DayNumber) < FiscalYear.DaysInWeek;
        var day = isOfLastDay ? "" : string.Create(CultureInfo.InvariantCulture, $"as of {fact.End:yyyy-MM-dd}");
        return string.Join(' ', new[] { tag, day }.Where(t => t.Length > 0));
    }

    private static StatementItem Item(FactLine line, bool hasQuarters)
    {
        var figures = Figures(line, hasQuarters);
        return new StatementItem(line.Tag, line.Tag, line.Statement, figures)
        {
            Place = "filed.csv",
            Texts = figures.ToDictionary(f => f.Key, f => f.Value.ToString("0.############", CultureInfo.InvariantCulture)),
        };
    }

    // What each period of the model has, to try which lines make which totals.
    private static Dictionary<Period, double> Figures(FactLine line, bool hasQuarters)
    {
        decimal? Of(FactPeriod period) => line.Figures.TryGetValue(period, out var f) ? Printed(f.Series, f.Fact) : null;
        if (!hasQuarters)
        {
            return line.Figures.Keys.Where(p => p.IsYears).ToDictionary(p => new Period(Frequency.Year, p.Year), p => (double)Of(p)!.Value);
        }

        var figures = new Dictionary<Period, double>();
        foreach (var quarter in line.Figures.Keys.Select(p => p.Quarter).Distinct())
        {
            var before = ToDate(quarter.Plus(-1));
            var value = Of(new FactPeriod(quarter, 0)) ?? Of(new FactPeriod(quarter, 3))
                ?? (Of(ToDate(quarter)) - (Of(before) ?? (LinesBefore(line, ToDate(quarter)) > 0 ? 0 : null)));
            if (value is { } known)
            {
                figures[quarter] = (double)known;
            }
        }

        return figures;
    }

    private static string HeadingOf(FactPeriod period, bool hasQuarters) => hasQuarters ? period.ToString() : new Period(Frequency.Year, period.Year).Id;
}
