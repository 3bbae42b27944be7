using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Reading;

/// <summary>Whether columns that are headed as quarters hold the figures of the year to date, as reports print them: their last is then the year's.</summary>
internal static class FlowsToDate
{
    private const int PerYear = 4;

    // What grows from nothing to the year's figure is the multiple of its first quarter; a quarter of its own seldom comes near.
    private const double LeastRise = 0.5;

    private static readonly string[] Flows = ["income", StatementWords.CashFlow];

    /// <summary>Whether the years beside them say that they do; what may be either is refused.</summary>
    public static bool Are(IReadOnlyList<Grid> grids, AccountDictionary dictionary, YearHeadings quarters, ICollection<Diagnostic> diagnostics)
    {
        var flows = Items(grids, dictionary, quarters).Where(i => IsFlow(i, dictionary)).ToList();
        var years = Items(grids, dictionary, quarters with { Frequency = Frequency.Year }).ToLookup(i => i.Place);
        var whole = (from flow in flows
                     from year in years[flow.Place].SelectMany(y => y.Figures)
                     let parts = Quarters(flow, year.Key.Year)
                     where parts.Count == PerYear && year.Value != 0
                     select (IsLast: parts[^1] == year.Value, IsSum: Math.Abs(parts.Sum() - year.Value) <= Math.Abs(year.Value) * 1e-3)).ToList();
        if (whole.Count > 0)
        {
            return whole.TrueForAll(y => y.IsLast) && whole.Exists(y => !y.IsSum);
        }

        if (flows.Count > 0 && flows.TrueForAll(Rises) && flows.Find(f => Years(f).Any(y => y.Count > 2)) is { } first)
        {
            var at = first.Figures.Keys.GroupBy(q => q.Year).First(y => Quarters(first, y.Key).Count > 2).Order().ToList();
            diagnostics.Add(DraftDiagnostics.PerhapsToDate(first.Cells[at[0]].Span, first.Name, first.Texts[at[0]].Trim(), first.Texts[at[^1]].Trim()));
        }

        return false;
    }

    private static IEnumerable<StatementItem> Items(IReadOnlyList<Grid> grids, AccountDictionary dictionary, YearHeadings years) =>
        grids.SelectMany(g => StatementFiles.Tables(g, "flows", dictionary, years, [])).SelectMany(t => t.Items);

    private static bool IsFlow(StatementItem item, AccountDictionary dictionary) =>
        dictionary.Find(item.Name, item.Statement) is { Count: > 0 } accounts && accounts.All(a => Flows.Contains(a.Statement))
            && item.Figures.Values is var figures && (figures.All(f => f > 0) || figures.All(f => f < 0));

    // In every year from its first quarter on, and from no year into the next.
    private static bool Rises(StatementItem flow)
    {
        var years = Years(flow).ToList();
        return years.Exists(y => y.Count > 2) && years.TrueForAll(y => y.Zip(y.Skip(1)).All(q => Math.Abs(q.Second) > Math.Abs(q.First))
                && Math.Abs(y[^1]) >= Math.Abs(y[0]) * (1 + (LeastRise * (y.Count - 1))))
            && years.Zip(years.Skip(1)).All(y => Math.Abs(y.Second[0]) < Math.Abs(y.First[^1]));
    }

    private static IEnumerable<List<double>> Years(StatementItem flow) =>
        flow.Figures.Keys.Select(q => q.Year).Distinct().Order().Select(y => Quarters(flow, y)).Where(y => y.Count > 0);

    // From the year's first quarter on, as far as there are any.
    private static List<double> Quarters(StatementItem flow, int year) =>
        [.. Enumerable.Range(0, PerYear).Select(i => new Period(Frequency.Quarter, (year * PerYear) + i))
        .TakeWhile(flow.Figures.ContainsKey).Select(q => flow.Figures[q])];
}
