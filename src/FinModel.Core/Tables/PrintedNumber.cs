using System.Globalization;

namespace FinModel.Core.Tables;

/// <summary>A figure as a table prints it: <c>(1,266)</c>, <c>-12.4%</c>, <c>0.07</c>.</summary>
/// <param name="Value">The number, percent signs and parentheses applied.</param>
/// <param name="HalfUnit">Half a unit in the last printed place: the true figure lies within ± this of <paramref name="Value"/>.</param>
/// <param name="IsPercent">Whether a percent sign was printed.</param>
public readonly record struct PrintedNumber(double Value, double HalfUnit, bool IsPercent)
{
    /// <summary>Reads a printed figure. False when the text is not one.</summary>
    public static bool TryParse(string text, out PrintedNumber number)
    {
        number = default;
        var body = text.Trim();
        var negative = body is ['(', .., ')'];
        body = negative ? body[1..^1].Trim() : body;
        var percent = body.EndsWith('%');
        body = percent ? body[..^1].TrimEnd() : body;
        if (body.Length is 0 or > 40 || !IsGrouped(body) || !double.TryParse(body.Replace(",", "", StringComparison.Ordinal), Style, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return false;
        }

        var point = body.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : body.Length - point - 1;
        var scale = percent ? 100.0 : 1.0;
        number = new PrintedNumber((negative ? -value : value) / scale, 0.5 / Math.Pow(10, decimals) / scale, percent);
        return true;
    }

    private static NumberStyles Style => NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    // A comma must group three digits: 1,23 is a typing error, not 123.
    private static bool IsGrouped(string body)
    {
        var whole = body.Split('.')[0].TrimStart('-', '+').Split(',');
        return whole.Length == 1 || (whole[0].Length is > 0 and <= 3 && whole.Skip(1).All(group => group.Length == 3));
    }
}
