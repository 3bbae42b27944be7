using System.Globalization;
using System.Text.RegularExpressions;

namespace FinModel.Compiler.Tables.Headings;

/// <summary>Years, months and days in Chinese numerals, as annual reports print them: <c>二〇二二年十二月三十一日</c> is <c>2022年12月31日</c>.</summary>
internal static partial class ChineseDigits
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The text with these in plain digits; anything else stays.</summary>
    public static string Plain(string text) => text.Any(c => Digits.Contains(c, StringComparison.Ordinal) || c is '零' or '○')
        ? Counts().Replace(Years().Replace(text, m => string.Concat(m.Value.Select(Digit))), m => Count(m.Value).ToString(CultureInfo.InvariantCulture)) : text;

    private static char Digit(char c) => (char)('0' + (c is '零' or '○' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal)));

    // 十 is ten, 十二 twelve, 三十 thirty.
    private static int Count(string text)
    {
        var parts = text.Split('十');
        int Of(string digit, int none) => digit.Length == 0 ? none : Digits.IndexOf(digit[0], StringComparison.Ordinal);
        return parts is [var tens, var ones] ? (Of(tens, 1) * 10) + Of(ones, 0) : Of(text, 0);
    }

    [GeneratedRegex("^[〇零○一二三四五六七八九]{4}(?=年|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex("(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=月|日)", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();
}
