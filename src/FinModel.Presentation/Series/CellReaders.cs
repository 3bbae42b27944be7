using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Series;

/// <summary>Which cells are computed from which.</summary>
internal static class CellReaders
{
    /// <summary>What an input can move, whichever value somebody gives it.</summary>
    public static HashSet<PlanCell> OfInputs(Plan plan) => Of(plan, plan.Cells.Where(c => c.Origin == CellOrigin.Input || c.BaseOf is not null));

    /// <summary>Some cells, and all that are computed from them.</summary>
    public static HashSet<PlanCell> Of(Plan plan, IEnumerable<PlanCell> cells)
    {
        var readers =
            plan.Cells.Where(c => c.Formula is not null).SelectMany(c => c.Formula!.Cells().Select(read => (Read: read, By: c)))
                .ToLookup(r => r.Read, r => r.By);
        var found = cells.ToHashSet();
        var waiting = new Stack<PlanCell>(found);
        while (waiting.TryPop(out var cell))
        {
            foreach (var reader in readers[cell].Where(found.Add))
            {
                waiting.Push(reader);
            }
        }

        return found;
    }
}
