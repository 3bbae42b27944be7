namespace FinModel.Evaluation.Batches;

/// <summary>Leaves out what nobody asks for.</summary>
internal static class LiveValues
{
    /// <summary>The values that <paramref name="roots"/> need, in the same order.</summary>
    public static List<LaneValue> Of(IReadOnlyList<LaneValue> values, IEnumerable<LaneValue> roots)
    {
        var live = roots.ToHashSet();
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (live.Contains(values[i]))
            {
                live.UnionWith(values[i].Operands);
            }
        }

        return [.. values.Where(live.Contains)];
    }

    /// <summary>The guards of circles that are computed at all.</summary>
    public static LaneValue[] Guards(IReadOnlyList<LaneValue> live, IEnumerable<LaneValue> guards)
    {
        var computed = live.ToHashSet();
        return [.. guards.Where(g => g.Operands.Any(computed.Contains))];
    }
}
