using FinModel.Compiler.Plans;

namespace FinModel.Web.Page;

/// <summary>The lines that stand for a model where there is room for few: what its statements set off, over time.</summary>
internal static class PageSummary
{
    private const int MostLines = 18;

    /// <summary>Totals and subtotals over time of the statements that a page shows, in their order.</summary>
    public static IReadOnlyList<PlanLine> Totals(Plan plan) =>
        [.. Rows(plan).Where(r => r.Row.Hints.IsTotal || r.Row.Hints.IsSubtotal || r.IsFirst).Select(r => r.Row.Line).Distinct()];

    /// <summary>
    /// For a summary: how the first statement begins and what it sets off, the totals of the others, and the figures over time beside the value that
    /// the model arrives at.
    /// </summary>
    public static IReadOnlyList<PlanLine> Lines(Plan plan, PlanCell? target)
    {
        var first = plan.Statements.FirstOrDefault(s => !s.IsAside);
        return [.. Rows(plan)
            .Where(r =>
                r.Statement == first
                    ? r.IsFirst || r.Row.Hints.IsTotal || r.Row.Hints.IsSubtotal
                    : r.Row.Hints.IsTotal || r.Statement.Name == target?.Line.Statement)
            .Select(r => r.Row.Line).Distinct().Take(MostLines)];
    }

    private static IEnumerable<(PlanStatement Statement, PlanLineRow Row, bool IsFirst)> Rows(Plan plan) =>
        from statement in plan.Statements
        where !statement.IsAside
        from row in statement.Rows.OfType<PlanLineRow>()
            .Where(r => r is { Line: { Kind: not LineKind.Constant, Dimension: null }, Hints.IsHidden: false })
            .Select((r, i) => (statement, r, statement == plan.Statements[0] && i == 0))
        select row;
}
