using System.Globalization;

namespace FinModel.Core.Tables;

/// <summary>The digits of a number: <c>1,266.50</c>, <c>4.6E5</c>, without a sign.</summary>
internal static class PrintedDigits
{
    /// <summary>Reads them; false where a comma does not group thousands, or anything else stands among them.</summary>
    public static bool TryParse(string text, out double value, out int decimals)
    {
        (value, decimals) = (0, 0);
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? "" : mantissa[(point + 1)..];
        var exponent = 0;
        var isNumber = whole.Length + fraction.Length > 0 && IsGrouped(whole) && AreDigits(fraction)
            && (exponentAt < 0 || int.TryParse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            && double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
        decimals = fraction.Length - exponent;
        return isNumber;
    }

    // A comma groups three digits: 1,23 is a typing error and no 123; 0,123 is written in another country and no 123 either.
    private static bool IsGrouped(string whole)
    {
        var groups = whole.Split(',');
        return groups.All(AreDigits)
            && (groups.Length == 1 || (groups[0] is { Length: > 0 and <= 3 } and not ['0', ..] && groups.Skip(1).All(g => g.Length == 3)));
    }

    private static bool AreDigits(string text) => text.All(char.IsAsciiDigit);
}
