namespace FinModel.Core.Values;

/// <summary>
/// Comparisons as spreadsheets have them: two numbers that differ by less than 2⁻⁴⁸ of themselves, and by less than 1, are equal, so that 0.7 + 0.2 + 0.1 is 1.
/// That is what the eye sees at 15 digits, and to the last bit what LibreOffice does.
/// </summary>
public static class Comparison
{
    /// <summary>The share of the smaller number that may lie between equal ones: the last one below 2⁻⁴⁸.</summary>
    public const double Share = 3.5527136788005005e-15;

    /// <summary>The last number below 1: whole numbers are told apart whatever their size.</summary>
    public const double Most = 0.9999999999999999;

    /// <summary>Whether two numbers are equal; never for what is no number.</summary>
    public static bool Equal(double a, double b) => Math.Abs(a - b) <= Math.Min(Math.Min(Math.Abs(a), Math.Abs(b)) * Share, Most);

    /// <summary>Whether a is less than b and not equal to it.</summary>
    public static bool Less(double a, double b) => a < b && !Equal(a, b);

    /// <summary>Whether a is less than b or equal to it.</summary>
    public static bool LessOrEqual(double a, double b) => a < b || Equal(a, b);
}
