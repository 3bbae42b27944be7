using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FinModel.Evaluation.Arithmetic;

/// <summary>
/// Logarithm, exponential and power over eight numbers at a time, from operations that IEEE 754 defines to the last bit: the same result
/// for one number as for eight, on every machine, and in a browser, for which there are no fused operations. Within 2 units in the last place of the
/// true value.
/// </summary>
/// <remarks>
/// Everything on vectors of 512 bits is compiled with full optimisation from the first call on: the runtime's quick first compilation of .NET 10.0
/// broadcasts some arguments wrongly (a multiplication by an argument gave 0), and what a run draws must not depend on how warm the process is.
/// </remarks>
public static class Elementary
{
    // ln 2 in two parts; the first has so few bits that a multiple by an exponent is exact (after fdlibm, Sun Microsystems 1993).
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.44269504088896338700;

    // Adding it leaves the nearest whole number in the low bits.
    private const double Rounder = 6755399441055744.0;

    // Splits a number in two halves.
    private const double Splitter = 134217729;
    private const long HalfRoot2Bits = 0x3FE6A09E667F3BCD;

    /// <summary>e to the power x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Exp(double x) => Exp(Vector512.Create(x))[0];

    /// <summary>The natural logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Log(double x) => Log(Vector512.Create(x))[0];

    /// <summary>x to the power y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Power(double x, double y) => Power(Vector512.Create(x), Vector512.Create(y))[0];

    /// <summary>e to the power x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        var inRange = Vector512.LessThan(Vector512.Abs(x), Vector512.Create(700.0));
        return Patched(ExpInRange(x), inRange, x, x, static (a, _) => ExpAnywhere(a));
    }

    /// <summary>The natural logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> Log(Vector512<double> x) => Patched(LogInRange(x), IsOrdinary(x), x, x, static (a, _) => LogAnywhere(a));

    /// <summary>x to the power y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector512<double> Power(Vector512<double> x, Vector512<double> y)
    {
        var (high, low) = LogInTwoParts(x);
        var product = y * high;
        var rest = ProductError(y, high, product) + (y * low);
        var power = ExpInRange(product);
        var inRange = IsOrdinary(x) & Vector512.LessThan(Vector512.Abs(product), Vector512.Create(16.0));
        return Patched(power + (power * rest), inRange, x, y, static (a, b) => Fdlibm.Power(a, b));
    }

    /// <summary>e to the power x for |x| below 700.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpInRange(Vector512<double> x)
    {
        var shifted = (x * Vector512.Create(Log2E)) + Vector512.Create(Rounder);
        var p = ExpOfRest(x, shifted - Vector512.Create(Rounder));
        return (p.AsInt64() + Vector512.ShiftLeft(shifted.AsInt64() - Vector512.Create(Rounder).AsInt64(), 52)).AsDouble();
    }

    /// <summary>The natural logarithm of an ordinary number: positive, and neither tiny nor huge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogInRange(Vector512<double> x) => LogInRange(x, Vector512<double>.Zero);

    // Of x times 2 to a power.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogInRange(Vector512<double> x, Vector512<double> further)
    {
        var (own, f) = Split(x);
        var exponent = own + further;
        var s = f / (f + Vector512.Create(2.0));
        var z = s * s;
        var half = Vector512.Create(0.5) * f * f;
        var low = (s * (half + (z * Series(z)))) + (exponent * Ln2Low);
        return (exponent * Ln2High) + (f - (half - low));
    }

    // Of what is left of x after so many times ln 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpOfRest(Vector512<double> x, Vector512<double> whole)
    {
        var r = x - (whole * Ln2High) - (whole * Ln2Low);
        var p = Vector512.Create(1.0 / 6227020800);
        foreach (var inverseFactorial in InverseFactorials)
        {
            p = (p * r) + Vector512.Create(inverseFactorial);
        }

        return (p * (r * r)) + r + Vector512<double>.One;
    }

    // Near the ends of what a number can hold, a power of 2 is multiplied with in two steps.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double ExpAnywhere(double x)
    {
        if (!(x < 710))
        {
            return x + double.PositiveInfinity;
        }

        if (x < -746)
        {
            return 0;
        }

        var whole = (x * Log2E) + Rounder - Rounder;
        var half = (int)(whole / 2);
        return Math.ScaleB(ExpOfRest(Vector512.Create(x), Vector512.Create(whole))[0], half) * Math.ScaleB(1, (int)whole - half);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double LogAnywhere(double x)
    {
        if (!(x > 0) || double.IsInfinity(x))
        {
            return x == 0 ? double.NegativeInfinity : x < 0 ? double.NaN : x;
        }

        var by = x < 1 ? -600 : 600;
        return LogInRange(Vector512.Create(Math.ScaleB(x, -by)), Vector512.Create((double)by))[0];
    }

    private static ReadOnlySpan<double> InverseFactorials =>
    [
        1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2,
    ];

    private static ReadOnlySpan<double> LogSeries =>
    [
        1.531383769920937332e-01, 1.818357216161805012e-01, 2.222219843214978396e-01, 2.857142874366239149e-01, 3.999999999940941908e-01,
        6.666666666666735130e-01,
    ];

    // ln((1 + s) / (1 - s)) = 2s + s z (2/3 + 2/5 z + …), with the coefficients that make the error least.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Series(Vector512<double> z)
    {
        var p = Vector512.Create(1.479819860511658591e-01);
        foreach (var coefficient in LogSeries)
        {
            p = (p * z) + Vector512.Create(coefficient);
        }

        return p;
    }

    // x = 2^exponent (1 + f), 1 + f between the roots of 1/2 and of 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Exponent, Vector512<double> F) Split(Vector512<double> x)
    {
        var exponent = Vector512.ShiftRightArithmetic(x.AsInt64() - Vector512.Create(HalfRoot2Bits), 52);
        var f = (x.AsInt64() - Vector512.ShiftLeft(exponent, 52)).AsDouble() - Vector512<double>.One;
        return (Vector512.ConvertToDouble(exponent), f);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> High, Vector512<double> Low) LogInTwoParts(Vector512<double> x)
    {
        var (exponent, f) = Split(x);
        var divisor = f + Vector512.Create(2.0);
        var divisorLow = f - (divisor - Vector512.Create(2.0));
        var s = f / divisor;
        var product = s * divisor;
        var left = f - product - ProductError(s, divisor, product) - (s * divisorLow);
        var z = s * s;
        var low = (s * z * Series(z)) + ((left + left) / divisor);
        var (big, small) = (exponent * Ln2High, s + s);
        var (sum, sumLow) = Sum(big, small);
        var (high, highLow) = Sum(sum, (exponent * Ln2Low) + low);
        return (high, highLow + sumLow);
    }

    // a + b and what its rounding lost.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> High, Vector512<double> Low) Sum(Vector512<double> a, Vector512<double> b)
    {
        var high = a + b;
        var bRounded = high - a;
        return (high, a - (high - bRounded) + (b - bRounded));
    }

    // What the rounding of a product lost, from halves of the factors (T. Dekker, 1971).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ProductError(Vector512<double> a, Vector512<double> b, Vector512<double> product)
    {
        var (aSplit, bSplit) = (Vector512.Create(Splitter) * a, Vector512.Create(Splitter) * b);
        var (aHigh, bHigh) = (aSplit - (aSplit - a), bSplit - (bSplit - b));
        var (aLow, bLow) = (a - aHigh, b - bHigh);
        return (aLow * bLow) - (product - (aHigh * bHigh) - (aLow * bHigh) - (aHigh * bLow));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> IsOrdinary(Vector512<double> x) =>
        Vector512.GreaterThan(x, Vector512.Create(1e-300)) & Vector512.LessThan(x, Vector512.Create(1e300));

    // What lies outside is computed number by number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Patched(
        Vector512<double> result, Vector512<double> isRight, Vector512<double> x, Vector512<double> y, Func<double, double, double> otherwise)
    {
        for (var wrong = ~isRight.ExtractMostSignificantBits() & 0xFF; wrong != 0; wrong &= wrong - 1)
        {
            var lane = System.Numerics.BitOperations.TrailingZeroCount(wrong);
            result = result.WithElement(lane, otherwise(x[lane], y[lane]));
        }

        return result;
    }
}
