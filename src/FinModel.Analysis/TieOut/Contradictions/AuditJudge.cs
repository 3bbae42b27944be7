using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>
/// Judges audits: without a tolerance of its own, an audit holds to within the rounding of the printed figures behind both sides; a check asked of the past, to within both.
/// </summary>
internal static class AuditJudge
{
    public static CheckResult Judge(CheckResult audit, double rounding) => audit.Instance.Within is not null && !audit.Check.IsOfThePast
        ? audit
        : audit with { Tolerance = audit.Tolerance + rounding, Passed = audit.Passed || Holds(audit, audit.Tolerance + rounding) };

    private static bool Holds(CheckResult audit, double rounding) =>
        audit.Instance.Comparison != Op.NotEqual && Rounding.AreWithin(audit.Left, audit.Right, rounding);
}
