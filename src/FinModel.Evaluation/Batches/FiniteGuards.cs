namespace FinModel.Evaluation.Batches;

/// <summary>
/// A batch does not look at every result whether it is a number. It watches those through which every loss shows; a run in which
/// something is lost is computed again by the scalar path, which says what and where.
/// </summary>
internal static class FiniteGuards
{
    /// <summary>The values with the guards among them, each right behind the last value that it watches.</summary>
    public static List<LaneValue> Add(IReadOnlyList<LaneValue> values, IReadOnlyList<LaneValue> inputs, IReadOnlyList<LaneValue> guards)
    {
        var shown = values.SelectMany(v => v.Operands.Where((_, i) => v.Shows(i))).ToHashSet();
        var all = values.Where(v => !v.IsGuard).Concat(inputs).Where(v => !shown.Contains(v)).Select(Guard).Concat(guards);
        var place = inputs.Concat(values).Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i);
        var behind = all.ToLookup(g => g.Operands.Max(o => place.GetValueOrDefault(o, -1)));
        return [.. inputs.Concat(values).SelectMany((v, i) => behind[i].Prepend(v)).Where(v => v.Code != LaneCode.Input)];
    }

    private static LaneValue Guard(LaneValue value) => LaneValue.OfLane(LaneCode.FiniteGuard, value);
}
