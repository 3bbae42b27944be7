using FinModel.Compiler.Plans;

namespace FinModel.Excel.Pages;

/// <summary>Which of the statements that are looked at aside say what a share is worth, and which look at the company otherwise.</summary>
internal static class Aside
{
    /// <summary>What ends in a value per share, or is read by what does; and the others.</summary>
    public static (IReadOnlyList<PlanStatement> Methods, IReadOnlyList<PlanStatement> Others) Split(Plan plan)
    {
        var asides = plan.Statements.Where(s => s.IsAside).ToList();
        var reads = Reads(plan);
        var methods =
            plan.Lines.Where(l => l is { Kind: LineKind.Constant, IsInput: false } && IsPerShare(l)).Select(l => l.Statement).OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
        methods.IntersectWith(asides.Select(s => s.Name));
        for (var waiting = new Stack<string>(methods); waiting.TryPop(out var by);)
        {
            foreach (var read in reads.GetValueOrDefault(by, []).Where(name => asides.Exists(s => s.Name == name) && methods.Add(name)))
            {
                waiting.Push(read);
            }
        }

        return (asides.FindAll(s => methods.Contains(s.Name)), asides.FindAll(s => !methods.Contains(s.Name)));
    }

    // By statement, the statements whose lines it reads.
    private static Dictionary<string, HashSet<string>> Reads(Plan plan)
    {
        var reads = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var cell in plan.Cells)
        {
            if (cell is { Formula: { } formula, Line.Statement: { } by })
            {
                var read = reads.GetValueOrDefault(by) ?? (reads[by] = new(StringComparer.Ordinal));
                read.UnionWith(formula.Cells().Select(c => c.Line.Statement).OfType<string>());
            }
        }

        return reads;
    }

    private static bool IsPerShare(PlanLine line) => line.Unit.ExponentOf("shares") < 0;
}
