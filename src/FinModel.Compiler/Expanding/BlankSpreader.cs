using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Expanding;

/// <summary>What is computed from a blank is blank, unless a table has a figure to fall back on.</summary>
internal static class BlankSpreader
{
    /// <param name="drafts">All of them.</param>
    /// <param name="cells">Makes cells of figures.</param>
    /// <param name="expand">Expands a formula again that can do without the blank; whether it has a value.</param>
    public static void Spread(IReadOnlyList<Draft> drafts, CellFactory cells, Func<Draft, bool> expand)
    {
        var byCell = drafts.Where(d => d.Cell is not null).ToDictionary(d => d.Cell!);
        var users = Users(byCell);
        var waiting = new Queue<Draft>(drafts.Where(d => d.Cell is not null && d.Blank is not null));
        while (waiting.TryDequeue(out var draft))
        {
            if (draft.Cell is not { } cell || draft.Blank is null)
            {
                continue;
            }

            // The formulas of users refer to the cell that goes: they are blank too, or refer to the figure instead.
            draft.Cell = draft.Fallback is { } figure ? cells.Data(draft, figure, null) : null;
            foreach (var user in users.GetValueOrDefault(cell, []).Where(u => u.Cell is not null && u.Blank is null))
            {
                if (draft.Cell is { } other)
                {
                    user.Cell!.Formula = user.Cell.Formula!.Accept(new CellReplacer(cell, other));
                }
                else if (!user.AsksForBlanks || !expand(user))
                {
                    user.Blank = new Blank(draft, "");
                    waiting.Enqueue(user);
                }
            }
        }
    }

    private static Dictionary<PlanCell, List<Draft>> Users(Dictionary<PlanCell, Draft> drafts)
    {
        var users = new Dictionary<PlanCell, List<Draft>>();
        foreach (var (cell, draft) in drafts)
        {
            foreach (var operand in cell.Formula?.Cells() ?? [])
            {
                if (!users.TryGetValue(operand, out var list))
                {
                    users[operand] = list = [];
                }

                list.Add(draft);
            }
        }

        return users;
    }

    /// <summary>A formula with one cell in the place of another.</summary>
    private sealed class CellReplacer(PlanCell cell, PlanCell by) : IPlanExpressionVisitor<PlanExpression>
    {
        public PlanExpression VisitConstant(PlanConstant node) => node;

        public PlanExpression VisitReference(PlanReference node) => node.Cell == cell ? new PlanReference(by) : node;

        public PlanExpression VisitOperation(PlanOperation node) => new PlanOperation(node.Op, [.. node.Operands.Select(o => o.Accept(this))]);
    }
}
