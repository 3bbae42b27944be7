using System.Globalization;
using System.Text;
using FinModel.Core.Time;
using FinModel.Data.Facts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Facts;

/// <summary>
/// Filed figures as tables of a model, a row for each fact with its filing: balances and what is printed for single quarters and years in one, and what is known from the year to date in another,
/// which the model's tables difference.
/// </summary>
internal static class FactStatements
{
    private const string Rows = "rows item periods period values value";
    private const decimal Million = 1_000_000;

    /// <summary>The statements of lines.</summary>
    public static CompanyStatements Of(FactLines lines, FactScope scope, FiscalYear year, string currency)
    {
        var hasQuarters = scope.LastQuarter is not null;
        var toDate = lines.Lines.Where(l => hasQuarters && !l.IsBalance && l.IsToDate).ToList();
        StatementTable[] tables =
        [
            Table("filed", "filed.csv", Rows, lines.Lines.Except(toDate).ToList(), p => !(p.Months is 6 or 9), "\"As filed\" \"申报数据\"", hasQuarters, year),
            Table("filed_to_date", "filed-to-date.csv", $"{Rows} cumulative", toDate, p => p.Months != 3 || p.Place == 1, "\"As filed, year to date\" \"申报数据（年初至今）\"", hasQuarters, year),
        ];
        return new CompanyStatements([.. tables.Where(t => t.Items.Count > 0)], [.. scope.Periods.Select(p => (p, (bool?)false))]) { FiscalYear = year, Currency = currency, SaysScale = true };
    }

    private static StatementTable Table(string name, string file, string columns, List<FactLine> lines, Func<FactPeriod, bool> isPrinted, string label, bool hasQuarters, FiscalYear year)
    {
        var text = new StringBuilder("item,period,value,source,note\n");
        foreach (var line in lines)
        {
            foreach (var (period, (series, fact)) in line.Figures.Where(f => isPrinted(f.Key)).OrderBy(f => f.Key.Quarter).ThenBy(f => f.Key.Months))
            {
                var value = series.Unit.Contains('/', StringComparison.Ordinal) ? fact.Value : fact.Value / Million;
                text.Append(CultureInfo.InvariantCulture, $"{line.Tag},{HeadingOf(period, hasQuarters)},{value:0.############},\"{fact.Filing}\",{Note(line, period, series, fact, year)}\n");
            }
        }

        return new StatementTable(name, file, Encoding.UTF8.GetBytes(text.ToString()), columns, [.. lines.Select(l => Item(l, isPrinted, file, hasQuarters))]) { Label = label };
    }

    // Under what other tag it was filed, and of which day where that is not the period's last.
    private static string Note(FactLine line, FactPeriod period, FactSeries series, FiledFact fact, FiscalYear year)
    {
        var tag = series.Tag == line.Tag ? "" : series.Tag;
        var day = Math.Abs(year.End(period.Quarter).DayNumber - fact.End.DayNumber) < FiscalYear.DaysInWeek ? "" : string.Create(CultureInfo.InvariantCulture, $"as of {fact.End:yyyy-MM-dd}");
        return string.Join(' ', new[] { tag, day }.Where(t => t.Length > 0));
    }

    private static StatementItem Item(FactLine line, Func<FactPeriod, bool> isPrinted, string file, bool hasQuarters) => new(
        line.Tag, line.Tag, line.Statement, line.Figures.Where(f => isPrinted(f.Key)).GroupBy(f => PeriodOf(f.Key, hasQuarters)).ToDictionary(g => g.Key, g => (double)g.First().Value.Fact.Value)) { Place = file };

    private static string HeadingOf(FactPeriod period, bool hasQuarters) => hasQuarters ? period.ToString() : PeriodOf(period, hasQuarters).Id;

    // In a model of quarters a balance at the end of a year is the last quarter's.
    private static Period PeriodOf(FactPeriod period, bool hasQuarters) => period.Months == 12 || !hasQuarters ? new Period(Frequency.Year, period.Year) : period.Quarter;
}
