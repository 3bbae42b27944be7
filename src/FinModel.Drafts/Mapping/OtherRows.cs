using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Drafts.Statements;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>
/// Rows called other that have another row's figures in them: a cash flow statement with gains on fair value among its other items, where the layout has a
/// row for them, or one that begins with the profit of the parent. A total that is out by just these rows, in every period, says it.
/// </summary>
internal static class OtherRows
{
    private const string Other = "other_";
    private const string FileName = "within-other.draft.csv";
    private const int MostRows = 24;
    private const int LeastPeriods = 4;
    private const int Roundings = 4;

    // What other cash flows may have in them of the income statement, and others of the cash flow statement; costs of every day's business they have not.
    private static readonly HashSet<string> Lines =
        [.. CsvLoader.Parse(LibraryTexts.Find(FileName)!, []).Rows.Select(r => r[0].Text)];

    /// <summary>A printed row that may be within another, and how it moves the total that is out.</summary>
    private sealed record Within(StatementItem Item, bool IsTakenOff);

    /// <summary>What a total lacks in a period, and how far that may be off.</summary>
    private sealed record Lack(Period Period, double Value, double Tolerance)
    {
        /// <summary>What is left of it by some rows.</summary>
        public double Without(Within[] some) =>
            Math.Abs(Value - some.Sum(r => r.Item.Figures.GetValueOrDefault(Period) * (r.IsTakenOff ? -1 : 1)));
    }

    /// <summary>The tables with these rows put right in those called other.</summary>
    /// <param name="mapped">The tables.</param>
    /// <param name="start">What they give.</param>
    /// <param name="run">Compiles and runs them, every period reported.</param>
    public static (MappedTables Mapped, DraftRun Run) Add(MappedTables mapped, DraftRun start, Func<MappedTables, DraftRun?> run)
    {
        var (best, current) = (mapped, start);
        foreach (var total in start.Items.Where(i => i.Printed.Cell?.Formula is not null).GroupBy(i => i.Printed.Line.Name)
            .Where(g => g.Any(i => i.IsFailure) || IsToOneSide([.. g])).SelectMany(g => g).OrderBy(i => i.Printed.Cell!.Slot)
            .Select(i => i.Printed.Line.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            if (Change(total, best, current) is { } other && run(other) is { } tried && IsBetter(tried, current, total))
            {
                (best, current) = (other, tried);
            }
        }

        return (best, current);
    }

    private static bool IsBetter(DraftRun tried, DraftRun before, string total) => tried.Failures < before.Failures
        || (tried.Failures == before.Failures && tried.DeviationOf(l => l.Name == total) < before.DeviationOf(l => l.Name == total) / 2);

    private static MappedTables? Change(string total, MappedTables mapped, DraftRun run)
    {
        var cells = run.Items.Where(i => i.Printed.Line.Name == total && i.Value is not null && i.Printed.Cell?.Period is not null).ToList();
        if (cells.Count < 2 || mapped.Item(total) is not { } printed
            || OtherOf(printed, TotalParts.Of(cells[0].Printed.Cell!), mapped) is not var (other, times))
        {
            return null;
        }

        var turned = times * (other.IsNegated ? -1 : 1);
        var lacking = cells.ConvertAll(i => new Lack(i.Printed.Cell!.Period!.Period, (i.Printed.Value - i.Value!.Value) / i.Printed.PrintedUnit * turned,
            Roundings * i.Tolerance / i.Printed.PrintedUnit));
        var found = Fitting(lacking, Rows(printed, other, cells[0].Printed.Cell!, mapped, run));
        return found is null ? null : mapped with
        {
            Placed = [.. mapped.Placed.Select(p => p != other ? p : p with { More = [.. p.More, .. found.Select(r => (r.Item, r.IsTakenOff))] })],
        };
    }

    private static List<Within> Rows(PlacedItem total, PlacedItem other, PlanCell cell, MappedTables mapped, DraftRun run)
    {
        var isIncome = total.Line.Statement == IncomeStatement.NameIn(run.Model.Plan);
        return
        [
            .. mapped.Placed.Where(p => p != other && p != total && IsBeside(p, other) && p.Line is { Kind: LineKind.Flow, Hints.IsSubtotal: false })
                .Where(p => !IsWithin(p, cell, run) && (isIncome || Lines.Contains(p.Line.Name)))
                .Select(p => p.Item).Where(i => i.Figures.Values.Any(v => v != 0)).Take(MostRows)
                .SelectMany(i => new[] { new Within(i, false), new Within(i, true) }),
        ];
    }

    // One row before two; of those that are what is lacking, the nearest. Interest that is taken out and paid elsewhere is in it twice.
    private static Within[]? Fitting(List<Lack> lacking, List<Within> rows)
    {
        double Off(Within[] some) => lacking.Sum(l => Math.Pow(l.Without(some), 2));
        Within[]? Nearest(IEnumerable<Within[]> sets) => sets.Where(s => lacking.TrueForAll(l => l.Without(s) <= l.Tolerance)).MinBy(Off);

        var pairs = rows.SelectMany((a, i) => rows.Skip(i + 1).Where(b => b.Item != a.Item).Select(b => new[] { a, b }));
        return Nearest(rows.Select(r => new[] { r })) ?? Nearest(pairs.Concat(rows.Select(r => new[] { r, r })));
    }

    // Rounding goes either way: what is out by more than that to the same side in every period lacks something, be it small.
    private static bool IsToOneSide(List<TieOutItem> items) => items.Count >= LeastPeriods
        && items.TrueForAll(i => i.Value is { } value && Math.Abs(i.Printed.Value - value) > 2 * i.Printed.HalfUnit)
        && items.Select(i => Math.Sign(i.Printed.Value - i.Value!.Value)).Distinct().Count() == 1;

    // What the total adds up already, be it in parts.
    private static bool IsWithin(PlacedItem row, PlanCell total, DraftRun run) => row.Line.Statement == total.Line.Statement
        && run.Model.Plan.Line(row.Line.Name) is { } line && run.Model.Plan.Cell(line, null, total.Period!.Period) is { Formula: not null } cell
        && TotalParts.Of(cell).Keys.ToList() is { Count: > 1 } parts && TotalParts.Of(total).Keys.ToHashSet().IsSupersetOf(parts);

    // The row called other among a total's own, and how often it counts.
    private static (PlacedItem Item, double Times)? OtherOf(PlacedItem total, IReadOnlyDictionary<PlanCell, double> parts, MappedTables mapped)
    {
        foreach (var (cell, times) in parts.Where(p => Math.Abs(p.Value) == 1 && p.Key.Line is { Kind: LineKind.Flow } line
            && line.Statement == total.Line.Statement && line.Name.StartsWith(Other, StringComparison.Ordinal)))
        {
            if (mapped.Item(cell.Line.Name) is { } item && IsBeside(item, total))
            {
                return (item, times);
            }
        }

        return null;
    }

    private static bool IsBeside(PlacedItem one, PlacedItem other) => one.Table == other.Table && one.Item.Scale == other.Item.Scale;
}
