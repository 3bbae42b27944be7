using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Finds the rows that are printed with the other sign, by the totals that they would make right: impairments are costs to some and losses
/// to others.</summary>
internal static class SignSearch
{
    private const int MostTrials = 40;

    /// <summary>The tables with signs that make more of the printed totals right.</summary>
    /// <param name="mapped">The tables.</param>
    /// <param name="start">What they give.</param>
    /// <param name="run">Compiles and runs them, every period reported.</param>
    public static (MappedTables Mapped, DraftRun Run) Improve(MappedTables mapped, DraftRun start, Func<MappedTables, DraftRun?> run)
    {
        var (best, current) = (mapped, start);
        var trials = 0;
        foreach (var item in Suspects(start).Select(mapped.Item).OfType<PlacedItem>().Where(MayBeTurned).ToList())
        {
            if (current.Failures == 0 || ++trials > MostTrials)
            {
                break;
            }

            var other = best with { Placed = [.. best.Placed.Select(p => p.Line.Name == item.Line.Name ? p with { IsNegated = !p.IsNegated } : p)] };
            if (run(other) is { } tried && tried.Failures < current.Failures)
            {
                (best, current) = (other, tried);
            }
        }

        return (best, current);
    }

    // What is owned or owed is not less than nothing, unless it is printed so or is taken off.
    private static bool MayBeTurned(PlacedItem item) =>
        item.Line.Kind != LineKind.Stock || item.Line.Hints.IsDeducted || item.IsNegated || item.Item.Figures.Values.Any(v => v < 0);

    // What a total that is not right is made of, the parts of the first before those of the next; a difference of twice a part first of all.
    private static IEnumerable<string> Suspects(DraftRun run)
    {
        var failing = run.Items.Where(i => i.IsFailure && i.Printed.Cell is not null && i.Value is not null).ToList();
        return failing.SelectMany(i => TotalParts.Of(i.Printed.Cell!).Keys.Where(c => c.Origin == CellOrigin.Data && run.Result[c] != 0)
                .Select(c => (c.Line.Name, IsTwice: PastTotals.IsTwice(i, run.Result[c]))))
            .OrderByDescending(s => s.IsTwice).Select(s => s.Name).Distinct(StringComparer.Ordinal);
    }
}
