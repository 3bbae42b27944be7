using FinModel.Drafts.Accounts;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Finds which filed parts are not in their lines yet, by the printed totals that they would make right: to some other current assets have
/// non-trade receivables in them, to others beside them.</summary>
internal static class PartSearch
{
    private const int MostParts = 8;
    private const int Roundings = 2;

    /// <summary>A filed part, and how often it counts in a total.</summary>
    private sealed record Part(StatementItem Item, string Line, bool IsTakenOff, double Times);

    /// <summary>The tables with the parts that make more of the printed totals right.</summary>
    /// <param name="mapped">The tables.</param>
    /// <param name="start">What they give.</param>
    /// <param name="left">The rows that are no line yet.</param>
    /// <param name="dictionary">Of which line each is a part.</param>
    /// <param name="run">Compiles and runs them, every period reported.</param>
    public static (MappedTables Mapped, DraftRun Run) Add(MappedTables mapped, DraftRun start,
        IReadOnlyList<(StatementItem Item, IReadOnlyList<string> Candidates)> left, AccountDictionary dictionary, Func<MappedTables, DraftRun?> run)
    {
        var (best, current) = (mapped, start);
        var parts = mapped.Statements.Parts ?? [];
        var items = left.Select(l => l.Item).Where(i => parts.Contains(i.Row, StringComparer.Ordinal)).ToList();
        foreach (var total in items.Count == 0 ? [] : Failing(start))
        {
            var free = items.Where(i => !best.Placed.Any(p => p.Parts.Any(part => part.Item.Row == i.Row)));
            if (Missing(total, current, [.. free], dictionary) is { Count: > 0 } missing
                && missing.Aggregate(best, (m, part) => With(m, part, current)) is var other
                && run(other) is { } tried && tried.Failures < current.Failures)
            {
                (best, current) = (other, tried);
            }
        }

        return (best, current);
    }

    private static IReadOnlyList<string> Failing(DraftRun run) =>
        [.. run.Items.Where(i => i.IsFailure && i.Printed.Cell?.Formula is not null).OrderBy(i => i.Printed.Cell!.Slot)
            .Select(i => i.Printed.Line.Name).Distinct(StringComparer.Ordinal)];

    // The fewest parts that are what a total lacks, in the most periods.
    private static IReadOnlyList<Part> Missing(string total, DraftRun run, IReadOnlyList<StatementItem> free, AccountDictionary dictionary)
    {
        var cells = run.Items.Where(i => i.IsFailure && i.Printed.Line.Name == total && i.Value is not null && i.Printed.Cell?.Period is not null).ToList();
        if (cells.Count == 0)
        {
            return [];
        }

        var counts = TotalParts.Of(cells[0].Printed.Cell!).GroupBy(p => p.Key.Line.Name)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Value), StringComparer.Ordinal);
        var parts = free.SelectMany(i => Ways(i, dictionary).Where(a => counts.ContainsKey(a.Line)).Take(1)
                .Select(a => new Part(i, a.Line, a.IsTakenOff, counts[a.Line] * (a.IsTakenOff ? -1 : 1))))
            .Take(MostParts).ToList();
        var lacking = cells.ConvertAll(i => (i.Printed.Cell!.Period!.Period,
            Value: (i.Printed.Value - i.Value!.Value) / i.Printed.PrintedUnit, Tolerance: Roundings * i.Tolerance / i.Printed.PrintedUnit));
        int Right(IReadOnlyList<Part> some) =>
            lacking.Count(l => Math.Abs(l.Value - some.Sum(p => p.Times * p.Item.Figures.GetValueOrDefault(l.Period))) <= l.Tolerance);
        return Enumerable.Range(1, (1 << parts.Count) - 1)
            .Select(set => (IReadOnlyList<Part>)[.. parts.Where((_, i) => (set & (1 << i)) != 0)])
            .Select(some => (Some: some, Right: Right(some))).Where(s => s.Right > 0)
            .OrderByDescending(s => s.Right).ThenBy(s => s.Some.Count).Select(s => s.Some).FirstOrDefault() ?? [];
    }

    // What is filed net is the one or the other, by its sign.
    private static IEnumerable<Account> Ways(StatementItem item, AccountDictionary dictionary) =>
        dictionary.Find(item.Name, item.Statement).OrderBy(a => a.IsTakenOff == (item.Figures.Values.Sum() >= 0));

    // Added to what is filed for the line, or the line by itself.
    private static MappedTables With(MappedTables mapped, Part part, DraftRun run) => mapped with
    {
        Placed = mapped.Item(part.Line) is { } whole
            ? [.. mapped.Placed.Select(p => p != whole ? p
                : p with { More = [.. p.More, (part.Item with { Scale = p.Item.Scale }, part.IsTakenOff != p.IsNegated)] })]
            : [.. mapped.Placed, PlacedItem.Of(mapped.Statements.Tables.First(t => t.Items.Any(i => i.Row == part.Item.Row)), part.Item,
                run.Model.Plan.Line(part.Line)!) with { IsNegated = part.IsTakenOff }],
    };
}
