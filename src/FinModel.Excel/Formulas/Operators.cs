using System.Globalization;
using FinModel.Core.Values;

namespace FinModel.Excel.Formulas;

/// <summary>Operators on values that are no errors.</summary>
internal static class Operators
{
    public static object Compute(string operation, object left, object right) => operation switch
    {
        "+" => Finite(Number(left) + Number(right)),
        "-" => Finite(Number(left) - Number(right)),
        "*" => Finite(Number(left) * Number(right)),
        "/" => Number(right) == 0 ? FormulaError.DivisionByZero : Finite(Number(left) / Number(right)),
        "^" => Finite(Math.Pow(Number(left), Number(right))),
        "&" => Text(left) + Text(right),
        "=" => left is string a && right is string b ? string.Equals(a, b, StringComparison.OrdinalIgnoreCase) : Comparison.Equal(Number(left), Number(right)),
        "<>" => !(bool)Compute("=", left, right),
        "<" => Comparison.Less(Number(left), Number(right)),
        "<=" => Comparison.LessOrEqual(Number(left), Number(right)),
        ">" => Comparison.Less(Number(right), Number(left)),
        ">=" => Comparison.LessOrEqual(Number(right), Number(left)),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "is no operator"),
    };

    public static double Number(object value) => value switch
    {
        double number => number,
        bool truth => truth ? 1 : 0,
        _ => 0,
    };

    public static string Text(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        _ => (string)value,
    };

    public static object Finite(double value) => double.IsFinite(value) ? value : FormulaError.NotANumber;
}
