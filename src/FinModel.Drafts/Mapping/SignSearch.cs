using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Finds the rows that are printed with the other sign, by the totals that they would make right: impairments are costs to some and losses
/// to others.</summary>
internal static class SignSearch
{
    private const string Other = "other_";
    private const int MostTrials = 40;

    /// <summary>The tables with signs that make more of the printed totals right.</summary>
    /// <param name="mapped">The tables.</param>
    /// <param name="start">What they give.</param>
    /// <param name="run">Compiles and runs them, every period reported.</param>
    /// <param name="ofIncome">Whether only by the totals of the income statement, which those of the others begin with.</param>
    public static (MappedTables Mapped, DraftRun Run) Improve(
        MappedTables mapped, DraftRun start, Func<MappedTables, DraftRun?> run, bool ofIncome = false)
    {
        var income = ofIncome ? IncomeStatement.NameIn(start.Model.Plan) : null;
        bool IsOf(PlanLine line) => income is null || line.Statement == income;
        var (best, current) = (mapped, start);
        var trials = 0;
        foreach (var item in Suspects(start, IsOf).Select(mapped.Item).OfType<PlacedItem>().Where(MayBeTurned).ToList())
        {
            if (current.Failures == 0 || ++trials > MostTrials)
            {
                break;
            }

            var other = Turned(best, item);
            if (run(other) is { } tried && tried.FailuresOf(IsOf) < current.FailuresOf(IsOf)
                && tried.DeviationOf(IsOf) < current.DeviationOf(IsOf))
            {
                (best, current) = (other, tried);
            }
        }

        foreach (var item in Unlike(best).ToList())
        {
            var other = Turned(best, item);
            if (run(other) is { } tried && tried.Failures <= current.Failures && tried.Deviation < current.Deviation)
            {
                (best, current) = (other, tried);
            }
        }

        return (best, current);
    }

    private static MappedTables Turned(MappedTables mapped, PlacedItem item) =>
        mapped with { Placed = [.. mapped.Placed.Select(p => p.Line.Name == item.Line.Name ? p with { IsNegated = !p.IsNegated } : p)] };

    // What is owned or owed is not less than nothing, unless it is printed so or is taken off.
    private static bool MayBeTurned(PlacedItem item) =>
        !IsOther(item.Line)
        && (item.Line.Kind != LineKind.Stock || item.Line.Hints.IsDeducted || item.IsNegated || item.Item.Figures.Values.Any(v => v < 0));

    // Other cash flows go either way, as they are printed.
    private static bool IsOther(PlanLine line) =>
        line is { Kind: LineKind.Flow, Hints.IsDeducted: false } && line.Name.StartsWith(Other, StringComparison.Ordinal);

    // One cost below zero among others that are not is income: finance expenses of who has more cash than debt. Where rounding hides which it is from each
    // total, all of them together say it.
    private static IEnumerable<PlacedItem> Unlike(MappedTables mapped)
    {
        var costs = mapped.Placed.Where(p => p.Line is { Kind: LineKind.Flow, Hints.IsDeducted: true }).ToList();
        return costs.Where(c => c.IsNegated && 2 * costs.Count(o => o.Table == c.Table && o.Line.Statement == c.Line.Statement && !o.IsNegated)
            > costs.Count(o => o.Table == c.Table && o.Line.Statement == c.Line.Statement));
    }

    // What a total that is not right is made of, the parts of the first before those of the next; a difference of twice a part first of all.
    private static IEnumerable<string> Suspects(DraftRun run, Func<PlanLine, bool> some)
    {
        var failing = run.Items.Where(i => i.IsFailure && i.Printed.Cell is not null && i.Value is not null)
            .Where(i => some(i.Printed.Line)).ToList();
        return failing.SelectMany(i => TotalParts.Of(i.Printed.Cell!).Keys.Where(c => c.Origin == CellOrigin.Data && run.Result[c] != 0)
                .Select(c => (c.Line.Name, IsTwice: PastTotals.IsTwice(i, run.Result[c]))))
            .OrderByDescending(s => s.IsTwice).Select(s => s.Name).Distinct(StringComparer.Ordinal);
    }
}
