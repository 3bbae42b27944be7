using FinModel.Compiler.Plans;

namespace FinModel.Analysis.Simulations;

/// <summary>What cells depend on.</summary>
internal static class Precedents
{
    /// <summary>The cells themselves, those in their formulas, those in theirs, and so on.</summary>
    public static HashSet<PlanCell> Of(IEnumerable<PlanCell> cells)
    {
        var found = new HashSet<PlanCell>();
        var waiting = new Stack<PlanCell>(cells);
        while (waiting.TryPop(out var cell))
        {
            if (found.Add(cell))
            {
                foreach (var precedent in cell.Formula?.Cells() ?? [])
                {
                    waiting.Push(precedent);
                }
            }
        }

        return found;
    }
}
