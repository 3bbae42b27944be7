using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Rows whose name is used for two lines, as equity is that of the shareholders to some and with the minority to others: the printed totals say
/// which.</summary>
internal static class NameSearch
{
    /// <summary>The tables with the names that make more of the printed totals right.</summary>
    /// <param name="mapped">The tables.</param>
    /// <param name="start">What they give.</param>
    /// <param name="run">Compiles and runs them, every period reported.</param>
    public static (MappedTables Mapped, DraftRun Run) Improve(MappedTables mapped, DraftRun start, Func<MappedTables, DraftRun?> run)
    {
        if (!mapped.Placed.Any(p => p.Or is not null))
        {
            return (mapped, start);
        }

        // With the rows that totals imply: a line without any printed part is right as a residual only.
        DraftRun? Whole(MappedTables tables) => run(tables) is { } plain ? ResidualRows.Add(tables, plain, run).Run : null;
        var (best, current) = (mapped, Whole(mapped) ?? start);
        foreach (var item in mapped.Placed.Where(p => p.Or is not null).ToList())
        {
            if (current.Failures > 0 && Otherwise(best, item, current.Model.Plan) is { } other && Whole(other) is { } tried
                && tried.Failures < current.Failures)
            {
                (best, current) = (other, tried);
            }
        }

        return (best, best == mapped ? start : run(best) ?? start);
    }

    // Where the other line has a row already, this one has to repeat it.
    private static MappedTables? Otherwise(MappedTables mapped, PlacedItem item, Plan plan)
    {
        if (plan.Line(item.Or!) is not { } line)
        {
            return null;
        }

        var rest = mapped.Placed.Where(p => p != item).ToList();
        var other = item with { Line = line, Or = item.Line.Name };
        return rest.Find(p => p.Line.Name == item.Or) is not { } own ? mapped with { Placed = [.. mapped.Placed.Select(p => p == item ? other : p)] }
            : Placement.Repeats(own.Item, item.Item) ? mapped with { Placed = rest } : null;
    }
}
