using System.Text;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Styling;

/// <summary>Formats of numbers, without decimals: each line's own are put in. A format says how a sign looks and never what it is.</summary>
public sealed record HouseFormats
{
    private const int MostDecimals = 12;

    /// <summary>Amounts.</summary>
    public string Money { get; init; } = NumberFormats.Money(0);

    /// <summary>Percentages.</summary>
    public string Percent { get; init; } = NumberFormats.Percent(0);

    /// <summary>Multiples.</summary>
    public string Times { get; init; } = NumberFormats.Times(0);

    /// <summary>Days.</summary>
    public string Date { get; init; } = NumberFormats.Date;

    /// <summary>Our formats, and the house's own for them.</summary>
    internal IReadOnlyDictionary<string, string> Map()
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal) { [NumberFormats.Date] = Date };
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            map.TryAdd(NumberFormats.Money(decimals), WithDecimals(Money, decimals));
            map.TryAdd(NumberFormats.Percent(decimals), WithDecimals(Percent, decimals));
            map.TryAdd(NumberFormats.Times(decimals), WithDecimals(Times, decimals));
        }

        return map;
    }

    /// <summary>A format with so many decimals behind the whole digits of each of its sections.</summary>
    internal static string WithDecimals(string format, int decimals)
    {
        var (text, isQuoted, isDigits, isDone) = (new StringBuilder(), false, false, decimals == 0);
        foreach (var c in format + "\0")
        {
            var isDigit = !isQuoted && c is '0' or '#' or ',' or '?';
            if (isDigits && !isDigit && !isDone)
            {
                text.Append('.').Append('0', decimals);
                isDone = true;
            }

            isDigits = isDigit;
            isQuoted ^= c == '"';
            isDone = (isDone && (c != ';' || isQuoted)) || decimals == 0;
            text.Append(c == '\0' ? "" : c);
        }

        return text.ToString();
    }
}
