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
        // A figure that was fallen back on has a value, and its users know of it.
        var waiting = new Queue<int>(Enumerable.Range(0, drafts.Count).Where(i => drafts[i] is { Cell.Origin: not CellOrigin.Data, Blank: not null }));
        var users = waiting.Count == 0 ? null : new DraftUsers(drafts);
        while (waiting.TryDequeue(out var place))
        {
            // The formulas of users refer to the cell that goes: they are blank too, or refer to the figure instead.
            var (draft, cell) = (drafts[place], drafts[place].Cell!);
            draft.Cell = draft.Fallback is { } figure ? cells.Data(draft, figure, null) : null;
            foreach (var next in users!.Of(place))
            {
                var user = drafts[next];
                if (user.Cell is null || user.Blank is not null)
                {
                    continue;
                }

                if (draft.Cell is { } other)
                {
                    user.Cell.Formula = user.Cell.Formula!.Accept(new CellReplacer(cell, other));
                }
                else if (!user.AsksForBlanks || !expand(user))
                {
                    user.Blank = new Blank(draft, "");
                    waiting.Enqueue(next);
                }
            }
        }
    }

    /// <summary>A formula with one cell in the place of another.</summary>
    private sealed class CellReplacer(PlanCell cell, PlanCell by) : IPlanExpressionVisitor<PlanExpression>
    {
        public PlanExpression VisitConstant(PlanConstant node) => node;

        public PlanExpression VisitReference(PlanReference node) => node.Cell == cell || node.Cell.BaseOf == cell ? new PlanReference(by) : node;

        public PlanExpression VisitOperation(PlanOperation node) => new PlanOperation(node.Op, [.. node.Operands.Select(o => o.Accept(this))]);
    }
}
