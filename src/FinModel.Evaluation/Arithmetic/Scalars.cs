using System.Runtime.CompilerServices;
using FinModel.Core.Values;

namespace FinModel.Evaluation.Arithmetic;

/// <summary>The operations of the steps on one number each, by the names of their codes. A fault is not a number, and what is computed from one is
/// one.</summary>
internal static class Scalars
{
    public static double Copy(double a, double _, double _1) => a;

    public static double Add(double a, double b, double _) => a + b;

    public static double Subtract(double a, double b, double _) => a - b;

    public static double Multiply(double a, double b, double _) => a * b;

    public static double Divide(double a, double b, double _) => a / b;

    public static double Negate(double a, double _, double _1) => -a;

    // The library's power of a fault to zero is one; here a fault is a fault.
    public static double Power(double a, double b, double _) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : Elementary.Power(a, b);

    public static double Minimum(double a, double b, double _) => Math.Min(a, b);

    public static double Maximum(double a, double b, double _) => Math.Max(a, b);

    public static double Absolute(double a, double _, double _1) => Math.Abs(a);

    public static double Round(double a, double b, double _) => Rounding.HalfAwayFromZero(a, b);

    public static double SquareRoot(double a, double _, double _1) => Math.Sqrt(a);

    public static double Logarithm(double a, double _, double _1) => Elementary.Log(a);

    public static double Exponential(double a, double _, double _1) => Elementary.Exp(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Equal(double a, double b, double _) => Logical(a, b, Comparison.Equal(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NotEqual(double a, double b, double _) => Logical(a, b, !Comparison.Equal(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Less(double a, double b, double _) => Logical(a, b, Comparison.Less(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LessOrEqual(double a, double b, double _) => Logical(a, b, Comparison.LessOrEqual(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Greater(double a, double b, double _) => Logical(a, b, Comparison.Less(b, a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double GreaterOrEqual(double a, double b, double _) => Logical(a, b, Comparison.LessOrEqual(b, a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double And(double a, double b, double _) => Logical(a, b, a != 0 && b != 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Or(double a, double b, double _) => Logical(a, b, a != 0 || b != 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Not(double a, double _, double _1) => Logical(a, a, a == 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Select(double a, double b, double c) => double.IsNaN(a) ? a : a != 0 ? b : c;

    // A condition on a fault is a fault, not false.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Logical(double a, double b, bool holds) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : holds ? 1 : 0;
}
