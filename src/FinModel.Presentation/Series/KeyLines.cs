using FinModel.Compiler.Plans;
using FinModel.Core.Units;

namespace FinModel.Presentation.Series;

/// <summary>The lines that stand for a model where nobody asked for some: how its first statement begins and what that says for each share, and what
/// all set off.</summary>
internal static class KeyLines
{
    /// <summary>Those of some values that are of such a line, in their order; none where no total is among them, as then every line may count.</summary>
    public static List<T> Among<T>(IReadOnlyList<T> values, Func<T, PlanLine> line, Plan plan)
    {
        if (!values.Any(v => IsTotal(line(v))))
        {
            return [];
        }

        var first = plan.Statements.Where(s => !s.IsAside)
            .Select(s =>
                s.Rows.OfType<PlanLineRow>().Where(r => r is { Line: { Kind: not LineKind.Constant, Dimension: null }, Hints.IsHidden: false })
                    .Select(r => r.Line).ToList())
            .FirstOrDefault(lines => lines.Count > 0) ?? [];
        var beside = first.Take(1).Concat(first.Where(l => l.Unit.ExponentOf(Unit.Shares.ToString()) == -1)).ToHashSet();
        return [.. values.Where(v => IsTotal(line(v)) || beside.Contains(line(v)))];
    }

    private static bool IsTotal(PlanLine line) => line.Hints.IsSubtotal || line.Hints.IsTotal;
}
