using FinModel.Compiler.Plans;
using FinModel.Drafts.Trying;

namespace FinModel.Drafts.Mapping;

/// <summary>Tells items of one name apart by the total that they belong to: lease liabilities among the current ones and among the others.</summary>
internal static class TotalSections
{
    /// <summary>The lines of each item of a table: of a name of several lines the one that the nearest total adds up, or all of them where none says
    /// it.</summary>
    /// <param name="items">The lines that each item may be, in the order of the table.</param>
    /// <param name="statements">The statement of each item: totals stand above their rows in one and below them in another.</param>
    /// <param name="layout">The layout.</param>
    public static IReadOnlyList<IReadOnlyList<LineName>> Choose(IReadOnlyList<IReadOnlyList<LineName>> items, IReadOnlyList<string> statements, Plan layout)
    {
        var chosen = new IReadOnlyList<LineName>[items.Count];
        foreach (var statement in Enumerable.Range(0, items.Count).GroupBy(i => statements[i]).Select(g => g.ToList()))
        {
            statement.Zip(Choose([.. statement.Select(i => items[i])], layout)).ToList().ForEach(c => chosen[c.First] = c.Second);
        }

        return chosen;
    }

    private static IReadOnlyList<IReadOnlyList<LineName>> Choose(IReadOnlyList<IReadOnlyList<LineName>> items, Plan layout)
    {
        if (items.All(i => i.Count < 2))
        {
            return items;
        }

        var whole = items.Select(lines => lines is [var only] ? Parts(only.Line, layout) : []).ToList();
        // Total liabilities stand over what is neither in the total of current ones nor in any other within them.
        var totals = whole.ConvertAll(t => t.Except(whole.Where(o => o.Count > 1 && o.Count < t.Count && o.IsSubsetOf(t)).SelectMany(o => o)).ToHashSet());
        int Belonging(int step) => items.Select((lines, at) => lines is [var only] && Nearest(totals, at, step)?.Contains(only.Line) == true).Count(b => b);
        var step = Belonging(1) >= Belonging(-1) ? 1 : -1;
        return [.. items.Select((lines, at) => lines.Count < 2 ? lines : Within(lines, Nearest(totals, at, step)))];
    }

    private static IReadOnlyList<LineName> Within(IReadOnlyList<LineName> lines, HashSet<PlanLine>? total) =>
        total is not null && lines.Where(l => total.Contains(l.Line)).ToList() is [var only] ? [only] : lines;

    private static HashSet<PlanLine>? Nearest(List<HashSet<PlanLine>> totals, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < totals.Count; i += step)
        {
            if (totals[i].Count > 1)
            {
                return totals[i];
            }
        }

        return null;
    }

    private static HashSet<PlanLine> Parts(PlanLine line, Plan layout) =>
        layout.Cell(line, null, layout.Timeline.Periods[0].Period) is { } cell ? [.. TotalParts.Of(cell).Keys.Select(c => c.Line)] : [];
}
