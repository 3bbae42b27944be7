using System.Globalization;
using System.Text;
using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Data.Facts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Facts;

/// <summary>
/// Filed figures as tables of a model, a row for each fact with its filing. A model of quarters has them as of the year to date, as every filing
/// gives them, and beside it those of single quarters: the one gives the fourth quarter and cash flows, the other what was printed, and `check`
/// holds them against each other. Counts and what is per share have a table of their own.
/// </summary>
/// <param name="lines">The lines.</param>
/// <param name="year">The company's years.</param>
/// <param name="hasQuarters">Whether the model calculates in quarters.</param>
/// <param name="isGiven">Which lines take their figures from tables.</param>
internal sealed class FactStatements(FactLines lines, FiscalYear year, bool hasQuarters, Func<string, bool> isGiven)
{
    private const string Columns = "rows item periods period values value";

    private readonly FiledDecimals _decimals = new(lines);

    /// <summary>The statements of lines.</summary>
    public CompanyStatements Of(FactScope scope, string currency)
    {
        var means = lines.Lines.Where(FactRows.IsMean).ToList();
        var filed = Table("filed", "\"As filed\" \"申报数据\"", [.. lines.Lines.Except(hasQuarters ? means : [])],
            r => hasQuarters ? r.ToDate() : r.Years());
        if (hasQuarters)
        {
            filed = filed with { Columns = Columns + " cumulative" };
        }

        var shares = Table("filed_per_share", "\"As filed, per share\" \"申报数据（每股）\"", means, r => r.Means());
        return new CompanyStatements(hasQuarters && means.Count > 0 ? [filed, shares] : [filed], [.. scope.Periods.Select(p => (p, (bool?)false))])
        {
            FiscalYear = year,
            Currency = currency,
            SaysScale = true,
            Parts = [.. lines.Lines.Where(l => l.IsPart).Select(l => l.Tag)],
        };
    }

    /// <summary>What was printed for single quarters; null where nothing was.</summary>
    public StatementTable? Quarters() => Table("filed_quarters", "\"As filed, single quarters\" \"申报数据（单季）\"", r => r.Quarters());

    /// <summary>Single quarters that are not what figures to date leave for them; null where there are none.</summary>
    public StatementTable? Contradicted() =>
        Table("filed_otherwise", "\"As filed, against the figures to date\" \"申报数据（与累计数不符）\"", r => r.Contradicted());

    /// <summary>The figures of the lines' tags that none of the tables has.</summary>
    public IReadOnlyList<FactLeftOut> LeftOut(FactScope scope)
    {
        var written = lines.Lines.SelectMany(line => Written(line, Rows(line)).Select(r => r.Period).Where(line.Figures.ContainsKey)
            .Select(p => (line.Figures[p].Series, p))).ToHashSet();
        return [.. lines.Taken.SelectMany(t => t.Facts.Where(f => scope.Has(f.Key) && !written.Contains((t.Series, f.Key)))
            .OrderBy(f => f.Key.Quarter).ThenBy(f => f.Key.Months).Select(f => new FactLeftOut(t.Series, f.Key, f.Value)))];
    }

    private IEnumerable<FactRow> Written(FactLine line, FactRows rows) => !hasQuarters ? rows.Years()
        : FactRows.IsMean(line) ? rows.Means() : rows.ToDate().Concat(rows.Quarters()).Concat(rows.Contradicted());

    private StatementTable? Table(string name, string label, Func<FactRows, IEnumerable<FactRow>> rows) =>
        lines.Lines.Where(l => !FactRows.IsMean(l) && rows(Rows(l)).Any()).ToList() is { Count: > 0 } some ? Table(name, label, some, rows) : null;

    private StatementTable Table(string name, string label, IReadOnlyList<FactLine> ofLines, Func<FactRows, IEnumerable<FactRow>> rows)
    {
        var file = name.Replace('_', '-') + ".csv";
        var content = new StringBuilder("item,period,value,source,note\n");
        foreach (var line in ofLines)
        {
            foreach (var row in rows(Rows(line)))
            {
                string[] cells = [line.Tag, Heading(row.Period), Text(row.Value), row.Source, row.Note];
                content.AppendJoin(',', cells.Select(c => CsvCell.Of(c))).Append('\n');
            }
        }

        return new StatementTable(name, file, Encoding.UTF8.GetBytes(content.ToString()), Columns, [.. ofLines.Select(l => Item(l, file))]) { Label = label };
    }

    private StatementItem Item(FactLine line, string file)
    {
        var figures = Figures(line).ToList();
        return new StatementItem(line.Tag, line.Tag, line.Statement, figures.ToDictionary(f => f.Period, f => (double)f.Value))
        {
            Place = file,
            Texts = figures.ToDictionary(f => f.Period, f => Text(f.Value)),
        };
    }

    // What each period of the model has, to try which lines make which totals.
    private IEnumerable<(Period Period, decimal Value)> Figures(FactLine line)
    {
        var rows = Rows(line);
        return hasQuarters
            ? line.Figures.Keys.Select(p => p.Quarter).Distinct().Select(q => (q, Value: rows.Quarter(q))).Where(q => q.Value is not null)
                .Select(q => (q.q, q.Value!.Value))
            : rows.Years().Select(r => (new Period(Frequency.Year, r.Period.Year), r.Value));
    }

    private FactRows Rows(FactLine line) => new(line, year, _decimals, isGiven(line.Line));

    private string Heading(FactPeriod period) => hasQuarters ? period.ToString() : new Period(Frequency.Year, period.Year).Id;

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
