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
        var readers = new Dictionary<PlanCell, List<PlanCell>>();
        foreach (var cell in plan.Cells)
        {
            foreach (var read in cell.Formula?.Cells() ?? [])
            {
                if (!readers.TryGetValue(read, out var by))
                {
                    readers[read] = by = [];
                }

                by.Add(cell);
            }
        }

        var found = cells.ToHashSet();
        var waiting = new Stack<PlanCell>(found);
        while (waiting.TryPop(out var cell))
        {
            foreach (var reader in readers.GetValueOrDefault(cell, []).Where(found.Add))
            {
                waiting.Push(reader);
            }
        }

        return found;
    }
}
