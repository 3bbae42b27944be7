using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Analysis;

/// <summary>Where an imbalance of the estimates begins: checks that the printed figures of actual periods do not meet.</summary>
public static class PrintedPast
{
    /// <summary>
    /// The checks that do not hold in actual periods, in order: by more than the rounding of what was printed, or by no more, where the same check
    /// does not hold in an estimate either.
    /// </summary>
    public static IReadOnlyList<CheckResult> Out(ModelResult result)
    {
        var failing = result.Checks.Where(c => c.Check.IsRequired && !c.Passed).Select(Asked).ToHashSet();
        return [.. result.Checks
            .Where(c => c.Check.IsOfThePast && (!c.Passed || (c.IsWithinRounding && failing.Contains(Asked(c)))))
            .Select(c => c with { Passed = false })];
    }

    /// <summary>The printed figures of actual periods for which the model computes another one, which nobody has explained.</summary>
    public static IReadOnlyList<TieOutItem> Otherwise(ModelResult result) => [.. TieOut
        .Judge(result, [.. result.Plan.Printed.Where(p => !p.IsEstimate && p.Cell is { Origin: not CellOrigin.Data, Period: not null })])
        .Where(i => i.IsFailure && i.Value is not null)];

    private static (string Check, string? Member) Asked(CheckResult check) => (check.Check.Name, check.Instance.Member?.Name);
}
