using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FinModel.Evaluation.Arithmetic;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>Operations that compiled code calls, by the same functions as the scalar path.</summary>
internal static unsafe class LaneMath
{
    /// <summary>An operation on the first two scratch slots, its result put into the third.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(int code, double* scratch, int lanes)
    {
        Span<double> x = stackalloc double[LaneProgram.Lanes];
        Span<double> y = stackalloc double[LaneProgram.Lanes];
        x.Fill(1);
        y.Fill(1);
        new Span<double>(scratch, lanes).CopyTo(x);
        new Span<double>(scratch + LaneProgram.Lanes, lanes).CopyTo(y);
        Apply((StepCode)code, Vector512.Create<double>(x), Vector512.Create<double>(y)).CopyTo(x);
        x[..lanes].CopyTo(new Span<double>(scratch + (2 * LaneProgram.Lanes), lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Apply(StepCode code, Vector512<double> x, Vector512<double> y) => code switch
    {
        StepCode.Power => Elementary.Power(x, y),
        StepCode.Logarithm => Elementary.Log(x),
        StepCode.Exponential => Elementary.Exp(x),
        StepCode.Round => Rounded(x, y),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "is not called out for"),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Rounded(Vector512<double> x, Vector512<double> y)
    {
        for (var i = 0; i < LaneProgram.Lanes; i++)
        {
            x = x.WithElement(i, Rounding.HalfAwayFromZero(x[i], y[i]));
        }

        return x;
    }
}
