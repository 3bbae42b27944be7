using System.Globalization;

namespace FinModel.Core.Tables;

/// <summary>The digits of a number: <c>1,266.50</c>, <c>4.6E5</c>, without a sign.</summary>
internal static class PrintedDigits
{
    /// <summary>Reads them; false where a comma does not group thousands, or anything else stands among them.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value, out int decimals)
    {
        (value, decimals) = (0, 0);
        var exponentAt = text.IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? [] : mantissa[(point + 1)..];
        var exponent = 0;
        var isNumber = whole.Length + fraction.Length > 0 && IsGrouped(whole) && AreDigits(fraction)
            && (exponentAt < 0 || int.TryParse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            && double.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
        decimals = fraction.Length - exponent;
        return isNumber;
    }

    // A comma groups three digits: 1,23 is a typing error and no 123; 0,123 is written in another country and no 123 either.
    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        var comma = whole.IndexOf(',');
        if (comma < 0)
        {
            return AreDigits(whole);
        }

        var rest = whole[comma..];
        while (rest is [',', _, _, _, ..] && AreDigits(rest[1..4]))
        {
            rest = rest[4..];
        }

        return rest.IsEmpty && comma is > 0 and <= 3 && whole[0] != '0' && AreDigits(whole[..comma]);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
