using System.Text.RegularExpressions;
using FinModel.Core.Tables;

namespace FinModel.Compiler.Tables.Cells;

/// <summary>How columns say in what a row is, in the words of the language: <c>百万元</c> is <c>CNY 百万</c>, <c>万股</c> is <c>shares 万</c>,
/// <c>RMB million</c> is <c>CNY million</c>.</summary>
internal static partial class UnitWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["元"] = "CNY",
        ["人民币"] = "CNY",
        ["RMB"] = "CNY",
        ["港元"] = "HKD",
        ["港币"] = "HKD",
        ["美元"] = "USD",
        ["日元"] = "JPY",
        ["欧元"] = "EUR",
        ["股"] = "shares",
        ["天"] = "days",
        ["倍"] = "x",
    };

    /// <summary>The words; what is none of these stays as it is.</summary>
    public static string Plain(string text)
    {
        var plain = PrintedText.Plain(text);
        if (Chinese().Match(plain) is not { Success: true } match)
        {
            return string.Join(' ', plain.Split(' ').Select(word => Names.GetValueOrDefault(word, word)));
        }

        var (front, scale, name) = (match.Groups["front"].Value, match.Groups["scale"].Value, match.Groups["name"].Value);

        // What is in yuan and in dollars at once is left to be refused.
        var isContradiction = front.Length > 0 && name is not ("" or "元");
        var word = Names.GetValueOrDefault(name.Length > 0 ? name : front, "") + (match.Groups["share"].Success ? "/share" : "");
        return isContradiction ? plain : scale.Length == 0 ? word : word.Length == 0 ? scale : $"{word} {scale}";
    }

    [GeneratedRegex("^(?<front>人民币)?(?<scale>万亿|十亿|亿|千万|百万|万|千)?(?<name>元|港元|港币|美元|日元|欧元|股|天|倍)?(?<share>/股)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
