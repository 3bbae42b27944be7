using System.Globalization;

namespace FinModel.Tests.Properties;

/// <summary>What operators and functions mean, said once more and as simply as can be.</summary>
internal static class Naive
{
    public static double Prefix(string sign, double x) => Finite(sign == "-" ? -x : double.IsNaN(x) ? x : Bit(x == 0));

    public static double Infix(string sign, double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        return Finite(sign switch
        {
            "+" => x + y,
            "-" => x - y,
            "*" => x * y,
            "/" => x / y,
            "^" => Math.Pow(x, y),
            "=" => Bit(AreEqual(x, y)),
            "<>" => Bit(!AreEqual(x, y)),
            "<" => Bit(x < y && !AreEqual(x, y)),
            "<=" => Bit(x < y || AreEqual(x, y)),
            ">" => Bit(x > y && !AreEqual(x, y)),
            ">=" => Bit(x > y || AreEqual(x, y)),
            "and" => Bit(x == 1 && y == 1),
            _ => Bit(x == 1 || y == 1),
        });
    }

    public static double If(double condition, Func<double> yes, Func<double> no) =>
        double.IsNaN(condition) ? double.NaN : condition == 1 ? yes() : no();

    public static double Call(string function, double[] x)
    {
        if (function != "count" && x.Any(double.IsNaN))
        {
            return double.NaN;
        }

        return Finite(function switch
        {
            "sum" => x.Sum(),
            "average" => x.Sum() / x.Length,
            "min" => x.Min(),
            "max" => x.Max(),
            "count" => x.Length,
            "median" => Percentile(x, 0.5),
            "abs" => Math.Abs(x[0]),
            "sqrt" => Math.Sqrt(x[0]),
            "ln" => Math.Log(x[0]),
            "exp" => Math.Exp(x[0]),
            _ => Round(x[0], (int)x[1]),
        });
    }

    /// <summary>What lies so far from the least to the greatest; between two values in order the straight line counts.</summary>
    public static double Percentile(double[] x, double share)
    {
        if (x.Any(double.IsNaN))
        {
            return double.NaN;
        }

        double[] ordered = [.. x.Order()];
        var (below, part) = ((int)(share * (x.Length - 1)), share * (x.Length - 1) % 1);
        return Finite(part == 0 ? ordered[below] : ordered[below] + (part * (ordered[below + 1] - ordered[below])));
    }


    private static double Finite(double x) => double.IsFinite(x) ? x : double.NaN;

    // A share of 2 to the power -48, and less than 1.
    private static bool AreEqual(double x, double y) =>
        x == y || (Math.Abs(x - y) is var gap && gap < 1 && gap < Math.Abs(x) / (1L << 48) && gap < Math.Abs(y) / (1L << 48));

    private static double Bit(bool holds) => holds ? 1 : 0;

    // On the fifteen digits that a spreadsheet sees, half away from zero.
    private static double Round(double value, int digits) => Math.Abs(value) >= 1e12
        ? value
        : (double)Math.Round(decimal.Parse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture), digits,
            MidpointRounding.AwayFromZero);
}
