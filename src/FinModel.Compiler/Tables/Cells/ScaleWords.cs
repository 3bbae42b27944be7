using FinModel.Core.Tables;
using FinModel.Core.Units;

namespace FinModel.Compiler.Tables.Cells;

/// <summary>How files say in how many units they count: <c>million</c>, <c>Thousands</c>, <c>1,000</c>, <c>百万</c>.</summary>
internal static class ScaleWords
{
    private static readonly Dictionary<string, double> Chinese = new(StringComparer.Ordinal)
    {
        ["千"] = 1e3,
        ["万"] = 1e4,
        ["萬"] = 1e4,
        ["百万"] = 1e6,
        ["百萬"] = 1e6,
        ["千万"] = 1e7,
        ["亿"] = 1e8,
        ["億"] = 1e8,
        ["十亿"] = 1e9,
        ["万亿"] = 1e12,
        ["萬億"] = 1e12,
    };

    /// <summary>The factor of a word, or null when it is none.</summary>
    public static double? Factor(string word)
    {
        var lower = word.ToLowerInvariant();
        return Scale.TryFind(lower, out var scale) || (lower is [.. var one, 's'] && Scale.TryFind(one, out scale)) ? scale
            : Chinese.TryGetValue(word, out var chinese) ? chinese
            : PrintedNumber.TryParse(word, out var number) && number is { Suffix: "", Digits: > 0 } ? number.Digits : null;
    }
}
