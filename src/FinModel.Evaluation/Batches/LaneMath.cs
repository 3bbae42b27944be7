using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FinModel.Evaluation.Arithmetic;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>Operations that compiled code calls, by the same functions as the scalar path.</summary>
internal static unsafe class LaneMath
{
    private const int MostDecimals = 15;
    private const double FarFromAHalf = 1e-6;
    private const double FarFromAHalfBelow = 1e6;

    /// <summary>An operation on the first two scratch slots, its result put into the third.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(int code, double* scratch, int lanes)
    {
        Span<double> x = stackalloc double[LaneProgram.Lanes];
        Span<double> y = stackalloc double[LaneProgram.Lanes];
        x.Fill(1);
        y.Fill(scratch[LaneProgram.Lanes]);
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
        if (y[0] is >= 0 and <= MostDecimals && Vector512.EqualsAll(y, Vector512.Create(y[0])) && TryRound(x, Rounding.PowerOfTen((int)y[0]), out var rounded))
        {
            return rounded;
        }

        for (var i = 0; i < LaneProgram.Lanes; i++)
        {
            x = x.WithElement(i, Rounding.HalfAwayFromZero(x[i], y[i]));
        }

        return x;
    }

    // Far from a half, looking at fifteen digits only changes nothing. A fault is not far from anything.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRound(Vector512<double> x, double scale, out Vector512<double> rounded)
    {
        var size = Vector512.Abs(x * scale);
        var whole = Vector512.Floor(size);
        var part = size - whole;
        var up = Vector512.ConditionalSelect(Vector512.GreaterThan(part, Vector512.Create(0.5)), Vector512<double>.One, Vector512<double>.Zero);
        rounded = ((whole + up) | (x & Vector512.Create(-0.0))) / scale;
        return Vector512.GreaterThanAll(size, Vector512<double>.Zero)
            && Vector512.LessThanAll(size, Vector512.Create(FarFromAHalfBelow))
            && Vector512.GreaterThanAll(Vector512.Abs(part - Vector512.Create(0.5)), Vector512.Create(FarFromAHalf));
    }
}
