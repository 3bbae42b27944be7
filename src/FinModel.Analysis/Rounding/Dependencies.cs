using FinModel.Compiler.Plans;

namespace FinModel.Analysis;

/// <summary>What stands behind an expression, however far back.</summary>
internal sealed class Dependencies
{
    private readonly Dictionary<PlanCell, int> _order = [];

    public Dependencies(Plan plan)
    {
        foreach (var cell in plan.Stages.SelectMany(CellsOf))
        {
            _order.TryAdd(cell, _order.Count);
        }
    }

    /// <summary>All cells that the expression depends on, each after those it depends on itself.</summary>
    public IReadOnlyList<PlanCell> Behind(PlanExpression expression)
    {
        var found = new HashSet<PlanCell>();
        var open = new Stack<PlanExpression>([expression]);
        while (open.TryPop(out var next))
        {
            foreach (var cell in References.In(next).Where(found.Add))
            {
                if (cell.Formula is { } formula)
                {
                    open.Push(formula);
                }
            }
        }

        return [.. found.OrderBy(c => _order.GetValueOrDefault(c, -1))];
    }

    private static IEnumerable<PlanCell> CellsOf(PlanStage stage) => stage switch
    {
        PlanCellStage single => [single.Cell],
        PlanCircle circle => [.. circle.Cells, .. circle.Cuts],
        _ => [],
    };
}
