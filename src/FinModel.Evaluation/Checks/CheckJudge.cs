using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>
/// Judges once more what does not hold as it is. A side that means nothing leaves a check unanswered. Without a tolerance of its own, an audit holds
/// to within the
/// rounding of the printed figures behind both sides; a check asked of the past, to within both.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="program">What computed the checks.</param>
/// <param name="slots">Hands out all that it computed, the sides of checks too; asked for only where a check has no value.</param>
/// <param name="behind">Hands out what was computed of the slots that are given, and all cells; asked for only where an audit does not hold.</param>
/// <param name="isOpen">By its place in the program, whether a check is to be judged here.</param>
internal sealed class CheckJudge(Plan plan, StepProgram program, Func<double[]> slots, Func<bool[], double[]> behind, Func<int, bool> isOpen)
{
    private LossTrace? _trace;

    private LossTrace Trace => _trace ??= new LossTrace(program, slots());

    /// <summary>The checks in the program's order, judged.</summary>
    public CheckResult[] Judge(IReadOnlyList<CheckResult> checks)
    {
        var judged = new CheckResult[checks.Count];
        var asked = new List<int>();
        for (var i = 0; i < judged.Length; i++)
        {
            var check = checks[i];
            var isMeaningful = !isOpen(i) || !double.IsNaN(check.Residual) || !Trace.IsNotMeaningful(program.Checks[i].Sides);
            judged[i] = isMeaningful ? check : check with { IsMeaningful = false, Passed = true };
            if (isOpen(i) && isMeaningful && AllowsForRounding(check))
            {
                asked.Add(i);
            }
        }

        var rounding = asked.Count == 0 ? null : Rounding(StepsBehind.Slots(program, asked.SelectMany(i => program.Checks[i].Sides)));
        asked.ForEach(i => judged[i] = Within(checks[i], rounding!.OfCheck(i)));
        return judged;
    }

    private RoundingPropagation Rounding(bool[] isAsked) => new(plan, program, behind(isAsked), isAsked);

    private static CheckResult Within(CheckResult check, double rounding)
    {
        var tolerance = check.Tolerance + rounding;
        var holds = RoundingPropagation.AreWithin(check.Left, check.Right, tolerance);
        return check with { Tolerance = tolerance, Passed = holds, IsWithinRounding = holds };
    }

    private static bool AllowsForRounding(CheckResult check) =>
        check is { Check.IsAudit: true, Passed: false, Instance.Comparison: not Op.NotEqual } && (check.Instance.Within is null || check.Check.IsOfThePast);
}
