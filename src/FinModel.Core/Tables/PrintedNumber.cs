namespace FinModel.Core.Tables;

/// <summary>
/// A number as people print and type it: <c>(1,266)</c>, <c>-12.4%</c>, <c>0.07</c>, <c>11.9x</c>. The one reader of numbers: of tables, inputs,
/// scenarios, options and workbooks.
/// What could mean two things is no number.
/// </summary>
/// <param name="Digits">The number without its suffix: 44 for <c>44%</c>.</param>
/// <param name="Decimals">How many places behind the point <paramref name="Digits"/> has.</param>
/// <param name="Suffix">Empty, <c>%</c>, <c>pp</c>, <c>bp</c> or <c>x</c>.</param>
public readonly record struct PrintedNumber(double Digits, int Decimals, string Suffix)
{
    private const int MostCharacters = 60;

    private static readonly string[] Suffixes = ["%", "pp", "bp", "x"];

    /// <summary>The number with its suffix applied: 0.44 for <c>44%</c>.</summary>
    public double Value => Digits / Divisor;

    /// <summary>Half a unit in the last printed place: the true figure lies within ± this of <see cref="Value"/>.</summary>
    public double HalfUnit => 0.5 / Math.Pow(10, Decimals) / Divisor;

    /// <summary>Whether it is printed as a share of a hundred.</summary>
    public bool IsPercent => Divisor != 1;

    /// <summary>What one is worth in front of the suffix: 0.01 for <c>%</c>.</summary>
    public double SuffixUnit => 1 / Divisor;

    private double Divisor => Suffix switch
    {
        "%" or "pp" => 100,
        "bp" => 10000,
        _ => 1,
    };

    /// <summary>Reads a number. False when the text is not one, or could be more than one.</summary>
    public static bool TryParse(string text, out PrintedNumber number)
    {
        number = default;
        if (text.Length > MostCharacters)
        {
            return false;
        }

        ReadOnlySpan<char> body = PrintedText.Plain(text);
        var suffix = TakeSuffix(ref body);
        var isBracketed = body is ['(', .., ')'];
        if (isBracketed)
        {
            body = body[1..^1].Trim();
            var inside = TakeSuffix(ref body);
            suffix = inside.Length == 0 ? suffix : suffix.Length == 0 ? inside : "?";
        }

        // A minus inside brackets says twice what may be meant once.
        var isSigned = body is ['-' or '+', ..];
        if (suffix == "?" || (isSigned && isBracketed) || !PrintedDigits.TryParse(isSigned ? body[1..] : body, out var digits, out var decimals))
        {
            return false;
        }

        number = new PrintedNumber(isBracketed || body[0] == '-' ? -digits : digits, decimals, suffix);
        return true;
    }

    private static string TakeSuffix(ref ReadOnlySpan<char> text)
    {
        var found = "";
        foreach (var suffix in Suffixes)
        {
            found = found.Length == 0 && text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? suffix : found;
        }

        text = text[..^found.Length].TrimEnd();
        return found;
    }
}
