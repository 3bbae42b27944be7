using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>Operations that are done run by run, by the same functions as in the scalar path.</summary>
internal static unsafe class LaneMath
{
    /// <summary>An operation on the first two scratch slots, its result put into the third.</summary>
    public static void Apply(int code, double* scratch, int lanes)
    {
        var a = scratch;
        var b = scratch + LaneProgram.Lanes;
        var result = scratch + (2 * LaneProgram.Lanes);
        for (var i = 0; i < lanes; i++)
        {
            result[i] = (StepCode)code switch
            {
                StepCode.Power => Math.Pow(a[i], b[i]),
                StepCode.Round => Rounding.HalfAwayFromZero(a[i], b[i]),
                StepCode.Logarithm => Math.Log(a[i]),
                _ => Math.Exp(a[i]),
            };
        }
    }
}
