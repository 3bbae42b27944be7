namespace FinModel.Evaluation.Arithmetic;

/// <summary>Rounding as spreadsheets do it: half away from zero, on the number a person would read (1.005 to two decimals is 1.01).</summary>
internal static class Rounding
{
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

        var scale = Math.Pow(10, Math.Abs(digits));
        var scaled = digits >= 0 ? value * scale : value / scale;
        if (!double.IsFinite(scaled) || Math.Abs(scaled) >= 1e15)
        {
            return value;
        }

        // Fifteen significant digits are what a spreadsheet looks at; they lift 100.49999999999999 back to 100.5.
        var rounded = Math.Round(FifteenDigits(scaled), MidpointRounding.AwayFromZero);
        return digits >= 0 ? rounded / scale : rounded * scale;
    }

    private static double FifteenDigits(double value)
    {
        if (value == 0)
        {
            return 0;
        }

        var decimals = 14 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is < 0 or > 15 ? value : Math.Round(value, decimals, MidpointRounding.AwayFromZero);
    }
}
