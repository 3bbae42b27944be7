using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>Judges audits: without a tolerance of its own, an audit holds to within the rounding of the printed figures behind both sides.</summary>
internal static class AuditJudge
{
    public static CheckResult Judge(CheckResult audit, RoundingPropagation rounding)
    {
        var instance = audit.Instance;
        if (instance.Within is not null)
        {
            return audit;
        }

        var tolerance = rounding.Of(new PlanOperation(Op.Subtract, [instance.Left, instance.Right]));
        return audit with { Tolerance = tolerance, Passed = audit.Passed || Holds(instance.Comparison, audit.Left, audit.Right, tolerance) };
    }

    private static bool Holds(Op comparison, double left, double right, double tolerance) =>
        comparison != Op.NotEqual && Rounding.AreWithin(left, right, tolerance);
}
