using System.Globalization;

namespace FinModel.Evaluation.Arithmetic;

/// <summary>Rounding as spreadsheets do it: half away from zero, on the number a person would read (1.005 to two decimals is 1.01).</summary>
internal static class Rounding
{
    private static readonly double[] Powers =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    public static double HalfAwayFromZero(double value, double decimals)
    {
        var digits = Math.Truncate(decimals);
        if (double.IsNaN(digits) || double.IsNaN(value))
        {
            return double.NaN;
        }

        if (digits is < -300 or > 300 || !double.IsFinite(value))
        {
            return digits > 300 ? value : digits < -300 ? 0 : double.NaN;
        }

        var scale = PowerOfTen((int)Math.Abs(digits));
        var scaled = digits >= 0 ? value * scale : value / scale;
        if (!double.IsFinite(scaled) || Math.Abs(scaled) >= 1e15)
        {
            return value;
        }

        // Fifteen significant digits are what a spreadsheet looks at; they lift 100.49999999999999 back to 100.5.
        var rounded = AwayFromZero(FifteenDigits(scaled));
        return digits >= 0 ? rounded / scale : rounded * scale;
    }

    /// <summary>The nearest number to ten to a whole power; exact up to 22.</summary>
    public static double PowerOfTen(int power) =>
        power < Powers.Length ? Powers[power] : double.Parse("1e" + power.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // The greatest number below one half is added, so that what lies just below a half is not lifted.
    private static double AwayFromZero(double value) => Math.Truncate(value + Math.CopySign(0.49999999999999994, value));

    private static double FifteenDigits(double value)
    {
        var size = Math.Abs(value);
        if (size == 0)
        {
            return 0;
        }

        // Below one tenth, fifteen digits end behind the fifteenth decimal, where nothing is rounded.
        if (size < 0.1)
        {
            return value;
        }

        var scale = Powers[15 - DigitsBeforeThePoint(size)];
        return AwayFromZero(value * scale) / scale;
    }

    private static int DigitsBeforeThePoint(double size)
    {
        var digits = 0;
        while (digits < 15 && size >= Powers[digits])
        {
            digits++;
        }

        return digits;
    }
}
