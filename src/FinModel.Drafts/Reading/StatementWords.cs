using System.Text.RegularExpressions;
using FinModel.Core.Tables;
using FinModel.Drafts.Accounts;

namespace FinModel.Drafts.Reading;

/// <summary>What titles and headings call statements, and in how many they say that figures are counted.</summary>
internal static partial class StatementWords
{
    private const int MostOfTitle = 80;

    /// <summary>What dictionaries of accounts call the cash flow statement: also the name of a line, and C# names no lines.</summary>
    public static readonly string CashFlow = nameof(Cash).ToLowerInvariant();

    /// <summary>The statement that a title names, as dictionaries of accounts call it; null where it names none.</summary>
    public static string? Statement(string text) => text.Length > MostOfTitle ? null : OfPlain(AccountName.Simple(text));

    private static string? OfPlain(string title) => Cash().IsMatch(title) ? CashFlow
        : Balance().IsMatch(title) ? "balance"
        : Income().IsMatch(title) ? "income"
        : Ratios().IsMatch(title) ? "share" : null;

    /// <summary>How many yuan, dollars … one printed unit is, where a text says it; null where it does not.</summary>
    public static double? Scale(string text)
    {
        var plain = AccountName.Simple(PrintedText.Plain(text));
        return Beside().Match(plain) is { Success: true } beside ? Power(beside.Groups["scale"].Value)
            : Chinese().Match(plain) is { Success: true } chinese
                ? chinese.Groups["scale"].Value switch { "百万" => 1e6, "万" => 1e4, "亿" => 1e8, "千" => 1e3, "十亿" => 1e9, _ => 1 }
            : English().Match(plain) is { Success: true } english
                ? english.Groups["scale"].Value.ToUpperInvariant()[0] switch { 'M' => 1e6, 'B' => 1e9, _ => 1e3 }
            : null;
    }

    /// <summary>In how many a row's name says in brackets that it is counted, <c>营业收入(万元)</c>, as a number; null where it does not.</summary>
    public static string? ScaleOf(string name) => PrintedText.Plain(name).Contains('(', StringComparison.Ordinal) ? ScaleText(name) : null;

    /// <summary>What one printed unit is, where a text says it, as a number; null where it does not.</summary>
    public static string? ScaleText(string text) => Scale(text)?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a text says how shares are counted, or what is per share, which decides nothing of money.</summary>
    public static bool IsOfShares(string text) => PrintedText.Plain(text) is var plain && !plain.Contains('/', StringComparison.Ordinal)
        && (plain.StartsWith("每股", StringComparison.Ordinal) || plain.TrimEnd(')').EndsWith('股'));

    /// <summary>Whether a title is that of growth rates, whose rows are called like what grows.</summary>
    public static bool IsOfGrowth(string text) => text.Length <= MostOfTitle && Growth().IsMatch(AccountName.Simple(text));

    /// <summary>Whether a name says that its figures are in hundredths of the currency: <c>EPS (cents)</c>, <c>每股收益（分）</c>.</summary>
    public static bool IsInCents(string name) => Hundredths().IsMatch(AccountName.Simple(PrintedText.Plain(name)));

    // 美元百万, 百万日元, 亿, €m, $ in millions, Rs crore.
    private static double Power(string scale) => scale.ToUpperInvariant() switch
    {
        "十亿" => 1e9,
        "亿" => 1e8,
        "百万" => 1e6,
        "万" => 1e4,
        "千" => 1e3,
        ['C', ..] => 1e7,
        ['L', ..] => 1e5,
        "MRD" => 1e9,
        ['B', ..] => 1e9,
        ['M', ..] => 1e6,
        _ => 1e3,
    };

    /// <summary>The currency that a text names, as its code; null where it names none.</summary>
    public static string? Currency(string text) => Code().Match(AccountName.Simple(PrintedText.Plain(text)).ToUpperInvariant()) is { Success: true } code
        ? CodeOf(code.Value) : null;

    /// <summary>The sign of a currency that stands without a country, `$` or `¥`: it may be that of several; null where there is none.</summary>
    public static string? Sign(string text) => Currency(text) is null && Bare().Match(PrintedText.Plain(text)) is { Success: true } sign
        ? sign.Groups["sign"].Value is { Length: > 0 } own ? own.Replace('￥', '¥') : "$" : null;

    /// <summary>What a text calls its unit, `单位：打`, where that is neither a currency nor a scale; otherwise null.</summary>
    public static string? UnknownUnit(string text) =>
        Unit().Match(AccountName.Simple(PrintedText.Plain(text))) is { Success: true } unit && Scale(text) is null && Currency(text) is null
            && Sign(text) is null
            && !Counted().IsMatch(unit.Groups["unit"].Value) ? unit.Groups["unit"].Value : null;

    private static string CodeOf(string word) => word switch
    {
        "RMB" or "人民币" or "RENMINBI" => "CNY",
        "港元" or "港币" or "HK$" or "HONG KONG DOLLARS" => "HKD",
        "美元" or "美金" or "US$" or "U.S. DOLLARS" or "US DOLLARS" => "USD",
        "日元" or "日圆" or "YEN" => "JPY",
        "欧元" or "€" or "EUROS" => "EUR",
        "英镑" or "£" => "GBP",
        "RS" or "₹" => "INR",
        "NT$" or "新台币" => "TWD",
        "S$" or "新加坡元" or "新元" => "SGD",
        "A$" or "澳元" => "AUD",
        "C$" or "加元" => "CAD",
        "韩元" or "₩" => "KRW",
        var code => code,
    };

    [GeneratedRegex(@"[(,，:]\s*(?:人民币|港|美)?(?:分|仙)\s*[)）]?$|\b(?:cents?|fen|pence|sen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Hundredths();

    [GeneratedRegex(@"成长|增长|增速|同比|\bgrowth\b|\byoy\b|y/y", RegexOptions.IgnoreCase)]
    private static partial Regex Growth();

    [GeneratedRegex("现金流|cash ?flow", RegexOptions.IgnoreCase)]
    private static partial Regex Cash();

    [GeneratedRegex("资产负债表|财务状况表|balance sheets?|financial position|financial condition", RegexOptions.IgnoreCase)]
    private static partial Regex Balance();

    [GeneratedRegex(
        "利润表|损益表|损益及|收益表|income statements?|profit (?:and|or|&) loss"
            + "|statements? of (?:consolidated )?(?:operations|income|profit|earnings|comprehensive)|^p&l$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Income();

    [GeneratedRegex(
        "^(?:主要|关键|核心|重要)?财务(?:比率|指标|与估值)|比率|^(?:每股(?:指标|资料|数据)|估值|年?成长|盈利能力|获利能力|偿债能力|营运能力|增长率)"
        + "|ratios?$|per share data|key metrics|valuation", RegexOptions.IgnoreCase)]
    private static partial Regex Ratios();

    // (百万元), 单位：万元, 人民币亿元, 元; behind a number it is the number's.
    [GeneratedRegex(@"(?:单位|人民币|港币|\(|:|^)\s*(?:人民币|港|美|CNY|RMB)?\s*(?<scale>十亿|百万|亿|万|千)?(?:元|股|港元|美元)(?!/)", RegexOptions.IgnoreCase)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"\b(?<scale>millions?|mn|mln|m|billions?|bn|thousands?|['’]?000s?|k)\b(?<!\d[mk])(?=\s*\)|\s*$|\s*[,;]|\s+(?:except|of)\b)"
            + @"|(?:in|\$|RMB|CNY|USD|HKD|EUR|SGD|AUD|CAD|TWD)\s*(?<scale>millions?|mn|m|billions?|bn|thousands?|['’]000|k)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(
        @"(?:美元|日元|日圆|欧元|英镑|港元|港币|人民币)\s*(?<scale>十亿|百万|亿|万|千)(?!股)"
            + @"|(?<scale>十亿|百万|亿|万|千)\s*(?:美元|日元|日圆|欧元|英镑|港元|港币|人民币)"
            + @"|^\(?(?:单位)?:?\s*(?<scale>十亿|百万|亿|万|千)\)?$"
            + @"|(?:[$€£¥₹]|\bRs\.?|\bINR)\s*(?:in\s+)?(?<scale>millions?|mn|m|billions?|bn|thousands?|k|crores?|lakhs?)\b"
            + @"|\bin (?<scale>millions?|billions?|thousands?|crores?|lakhs?) of\b|\b(?<scale>mrd|mio|tsd)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Beside();

    [GeneratedRegex(
        @"\b(?:CNY|RMB|HKD|USD|EUR|GBP|JPY|TWD|INR|SGD|AUD|CAD|KRW|CHF)\b|(?:US|HK|NT)\$|\b[SAC]\$"
            + @"|U\.?S\.? DOLLARS|HONG KONG DOLLARS|RENMINBI|\bYEN\b|\bEUROS\b"
            + "|人民币|港元|港币|美元|美金|日元|日圆|欧元|英镑|新台币|新加坡元|新元|澳元|加元|韩元"
            + @"|[€£₹₩]|\bRS\b(?=\.?\s*(?:IN\s+)?(?:CRORE|LAKH|MILLION))")]
    private static partial Regex Code();

    // A sign before an amount is that of the amount: only what stands beside a scale or alone says in what a table is.
    [GeneratedRegex(
        @"(?<sign>[$¥￥])\s*(?:'?000s?\b|in\b|m\b|mn\b|bn\b|millions?\b|thousands?\b|billions?\b|\)|$)"
            + @"|\bin (?:millions|thousands|billions) of dollars",
        RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:^|\W)(?:单位|units?)\s*:\s*(?<unit>[^\s,;()]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    // Units of rows rather than of money.
    [GeneratedRegex("[股%倍天日次x人]$|^shares?$|^days?$|^元", RegexOptions.IgnoreCase)]
    private static partial Regex Counted();
}
