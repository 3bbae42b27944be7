namespace FinModel.Evaluation.Arithmetic;

/// <summary>
/// x to the power y for every x and y, after e_pow.c of fdlibm 5.3, step by step, so that a page can do the same. Copyright (C) 2004 by Sun Microsystems, Inc.
/// All rights reserved. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
/// </summary>
internal static class Fdlibm
{
    private const double Lg2 = 6.93147180559945286227e-01;
    private const double Lg2High = 6.93147182464599609375e-01;
    private const double Lg2Low = -1.90465429995776804525e-09;
    private const double Cp = 9.61796693925975554329e-01;
    private const double CpHigh = 9.61796700954437255859e-01;
    private const double CpLow = -7.02846165095275826516e-09;
    private const double InverseLn2 = 1.44269504088896338700e+00;
    private const double InverseLn2High = 1.44269502162933349609e+00;
    private const double InverseLn2Low = 1.92596299112661746887e-08;
    private const double OverflowLimit = 8.0085662595372944372e-17;
    private const double Two53 = 9007199254740992;
    private const double Two64 = 18446744073709551616.0;
    private const double Near1 = 1.0 / (1 << 20);

    private static readonly double[] Roots = [1, 1.5];
    private static readonly double[] RootLogsHigh = [0, 5.84962487220764160156e-01];
    private static readonly double[] RootLogsLow = [0, 1.35003920212974897128e-08];

    /// <summary>x to the power y.</summary>
    public static double Power(double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        var size = Math.Abs(x);
        if (double.IsInfinity(y))
        {
            return size == 1 ? 1 : size > 1 == y > 0 ? double.PositiveInfinity : 0;
        }

        var sign = double.IsNegative(x) ? SignOf(y) : 1;
        return size == 0 || double.IsInfinity(size) ? (sign == 0 ? 1 : sign) * (size == 0 == y > 0 ? 0 : double.PositiveInfinity)
            : sign == 0 ? double.NaN
            : size == 1 ? sign
            : sign * OfSize(size, y);
    }

    // The sign of a negative number's power; 0 when it is no real number.
    private static int SignOf(double y) => Math.Floor(y) != y ? 0 : Math.Abs(y) < Two53 && Math.Abs(y) % 2 == 1 ? -1 : 1;

    private static double OfSize(double x, double y)
    {
        var isHuge = Math.Abs(y) > 1L << 31;
        if (isHuge && (x < 1 - Near1 || x > 1 + Near1 || Math.Abs(y) > Two64))
        {
            return x > 1 == y > 0 ? double.PositiveInfinity : 0;
        }

        var (t1, t2) = isHuge ? LogOfNearlyOne(x) : Logarithm(x);
        var y1 = Head(y);
        return PowerOfTwo(((y - y1) * t1) + (y * t2), y1 * t1);
    }

    // Logarithms to the base 2, in two parts.
    private static (double High, double Low) LogOfNearlyOne(double x)
    {
        var t = x - 1;
        var w = t * t * (0.5 - (t * (0.3333333333333333333333 - (t * 0.25))));
        var u = InverseLn2High * t;
        var v = (t * InverseLn2Low) - (w * InverseLn2);
        var t1 = Head(u + v);
        return (t1, v - (t1 - u));
    }

    private static (double High, double Low) Logarithm(double x)
    {
        var isTiny = x < 2.2250738585072014e-308;
        var bits = BitConverter.DoubleToInt64Bits(isTiny ? x * Two53 : x);
        var high = (int)(bits >> 32);
        var n = (high >> 20) - 0x3FF - (isTiny ? 53 : 0);
        var fraction = high & 0x000FFFFF;
        high = fraction | 0x3FF00000;
        var k = fraction is > 0x3988E and < 0xBB67A ? 1 : 0;
        if (fraction >= 0xBB67A)
        {
            n++;
            high -= 0x00100000;
        }

        return LogOfFraction(BitConverter.Int64BitsToDouble(((long)high << 32) | (bits & 0xFFFFFFFF)), high, k, n);
    }

    private static (double High, double Low) LogOfFraction(double a, int bits, int k, int n)
    {
        var u = a - Roots[k];
        var v = 1 / (a + Roots[k]);
        var s = u * v;
        var sHigh = Head(s);
        var tHigh = BitConverter.Int64BitsToDouble((long)(((bits >> 1) | 0x20000000) + 0x00080000 + (k << 18)) << 32);
        var tLow = a - (tHigh - Roots[k]);
        var sLow = v * (u - (sHigh * tHigh) - (sHigh * tLow));
        var square = s * s;
        var r = (square * square * LogSeries(square)) + (sLow * (sHigh + s));
        var headSquare = sHigh * sHigh;
        var threeHigh = Head(3 + headSquare + r);
        var threeLow = r - (threeHigh - 3 - headSquare);
        var product = sHigh * threeHigh;
        var rest = (sLow * threeHigh) + (threeLow * s);
        var pHigh = Head(product + rest);
        var pLow = rest - (pHigh - product);
        var zHigh = CpHigh * pHigh;
        var zLow = (CpLow * pHigh) + (pLow * Cp) + RootLogsLow[k];
        var t1 = Head(zHigh + zLow + RootLogsHigh[k] + n);
        return (t1, zLow - (t1 - n - RootLogsHigh[k] - zHigh));
    }

    private static double LogSeries(double x) => 5.99999999999994648725e-01 + (x * (4.28571428578550184252e-01 + (x * (3.33333329818377432918e-01
        + (x * (2.72728123808534006489e-01 + (x * (2.30660745775561754067e-01 + (x * 2.06975017800338417784e-01)))))))));

    private static double PowerOfTwo(double low, double high)
    {
        var z = low + high;
        if (z > 1024 || (z == 1024 && low + OverflowLimit > z - high))
        {
            return double.PositiveInfinity;
        }

        if (z < -1075 || (z == -1075 && low <= z - high))
        {
            return 0;
        }

        var whole = Math.Abs(z) > 0.5 ? Math.Sign(z) * Math.Floor(Math.Abs(z) + 0.5) : 0;
        var rest = high - whole;
        var t = Head(low + rest);
        var u = t * Lg2High;
        var v = ((low - (t - rest)) * Lg2) + (t * Lg2Low);
        var sum = u + v;
        var w = v - (sum - u);
        var t1 = sum - (sum * sum * PowerSeries(sum * sum));
        var r = (sum * t1 / (t1 - 2)) - (w + (sum * w));
        var half = (int)(whole / 2);
        return (1 - (r - sum)) * Math.ScaleB(1, half) * Math.ScaleB(1, (int)whole - half);
    }

    private static double PowerSeries(double x) => 1.66666666666666019037e-01 + (x * (-2.77777777770155933842e-03 + (x * (6.61375632143793436117e-05
        + (x * (-1.65339022054652515390e-06 + (x * 4.13813679705723846039e-08)))))));

    // The upper half of a number.
    private static double Head(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & unchecked((long)0xFFFFFFFF00000000));
}
