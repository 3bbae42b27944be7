using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Series;

/// <summary>The lines that stand for a model where nobody asked for some: on the page, in the workbook's summary and in comparisons.</summary>
internal static class KeyLines
{
    /// <summary>The key lines, then what else is wanted, one kind after the other, as far as there is room; all in the order of the statements.</summary>
    public static IReadOnlyList<PlanLineRow> Of(Plan plan, int room, params IReadOnlyList<Func<KeyRow, bool>> wanted)
    {
        var rows = Rows(plan).ToList();
        var chosen = wanted.Aggregate(rows.Where(r => r.IsKey), (before, also) => before.Concat(rows.Where(also)))
            .DistinctBy(r => r.Row.Line).Take(room).ToHashSet();
        return [.. rows.Where(chosen.Contains).Select(r => r.Row)];
    }

    /// <summary>The key lines and all that statements set off.</summary>
    public static IReadOnlyList<PlanLine> SetOff(Plan plan) => [.. Rows(plan).Where(r => r.IsKey || r.IsSetOff).Select(r => r.Row.Line).Distinct()];

    /// <summary>Those of some values that are of such a line, or of one that is set off beside the statements, in their order; none where nothing that is set
    /// off is among them, as then every line may count.</summary>
    public static List<T> Among<T>(IReadOnlyList<T> values, Func<T, PlanLine> line, Plan plan)
    {
        bool IsSetOff(T value) => line(value).Hints is { IsSubtotal: true } or { IsTotal: true };
        var key = SetOff(plan).ToHashSet();
        return !values.Any(IsSetOff) ? [] : [.. values.Where(v => IsSetOff(v) || key.Contains(line(v)))];
    }

    private static IEnumerable<KeyRow> Rows(Plan plan)
    {
        var statements = plan.Statements.Where(s => !s.IsAside).Select(s => (Statement: s, Rows: s.Rows.OfType<PlanLineRow>()
            .Where(r => r is { Line: { Kind: not LineKind.Constant, Dimension: null }, Hints.IsHidden: false }).ToList())).Where(s => s.Rows.Count > 0);
        return statements.SelectMany((s, i) => s.Rows.Select((r, k) => new KeyRow(s.Statement, r, i == 0, i == 0 && k == 0)));
    }
}
