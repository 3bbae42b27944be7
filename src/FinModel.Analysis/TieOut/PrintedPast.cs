using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>Where an imbalance of the estimates begins: checks that the printed figures of actual periods do not meet.</summary>
public static class PrintedPast
{
    /// <summary>
    /// The checks that do not hold in actual periods, in order: by more than the rounding of what was printed, or by no more, where the same check does not hold in an estimate either.
    /// </summary>
    public static IReadOnlyList<CheckResult> Out(ModelResult result)
    {
        var failing = result.Checks.Where(c => c.Check.IsRequired && !c.Passed).Select(c => (c.Check.Name, c.Instance.Member?.Name)).ToHashSet();
        var unequal = result.Checks.Select((check, i) => (Check: check, Place: i)).Where(c => c.Check.Check.IsOfThePast && !c.Check.Passed && IsKnown(c.Check)).ToList();
        var rounding = unequal.Count > 0 ? new RoundingPropagation(result, Behind(unequal.Select(c => c.Check))) : null;
        return [.. unequal
            .Where(c => failing.Contains((c.Check.Check.Name, c.Check.Instance.Member?.Name)) || !AuditJudge.Judge(c.Check, rounding!.OfCheck(c.Place)).Passed)
            .Select(c => c.Check)];
    }

    /// <summary>Whether both sides have values; of a past without them nothing can be said.</summary>
    internal static bool IsKnown(CheckResult check) => !check.Check.IsOfThePast || double.IsFinite(check.Residual);

    // All cells that the checks are computed from.
    private static HashSet<PlanCell> Behind(IEnumerable<CheckResult> checks)
    {
        var found = new HashSet<PlanCell>();
        var waiting = new Stack<PlanCell>(checks.SelectMany(c => c.Instance.Left.Cells().Concat(c.Instance.Right.Cells())));
        while (waiting.TryPop(out var cell))
        {
            if (found.Add(cell))
            {
                cell.Formula?.Cells().ToList().ForEach(waiting.Push);
            }
        }

        return found;
    }
}
