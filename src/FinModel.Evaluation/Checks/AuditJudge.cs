using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>
/// Judges audits once more that do not hold as they are: without a tolerance of its own, an audit holds to within the rounding of the printed figures behind both sides;
/// a check asked of the past, to within both.
/// </summary>
internal sealed class AuditJudge
{
    private readonly IReadOnlyList<CheckResult> _checks;
    private readonly RoundingPropagation? _rounding;

    /// <summary>Takes the checks in the program's order, and the slots they were computed in.</summary>
    public AuditJudge(IReadOnlyList<CheckResult> checks, Plan plan, StepProgram program, double[] slots)
    {
        _checks = checks;
        var asked = program.Checks.Where((_, i) => AllowsForRounding(checks[i])).SelectMany(c => c.Sides).ToList();
        _rounding = asked.Count == 0 ? null : new RoundingPropagation(plan, program, slots, StepsBehind.Slots(program, asked));
    }

    public CheckResult Judge(int place)
    {
        var check = _checks[place];
        if (!AllowsForRounding(check))
        {
            return check;
        }

        var tolerance = check.Tolerance + _rounding!.OfCheck(place);
        var holds = RoundingPropagation.AreWithin(check.Left, check.Right, tolerance);
        return check with { Tolerance = tolerance, Passed = holds, IsWithinRounding = holds };
    }

    private static bool AllowsForRounding(CheckResult check) =>
        check is { Check.IsAudit: true, Passed: false, Instance.Comparison: not Op.NotEqual } && (check.Instance.Within is null || check.Check.IsOfThePast);
}
