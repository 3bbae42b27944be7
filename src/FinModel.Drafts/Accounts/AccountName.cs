using System.Text;
using System.Text.RegularExpressions;
using FinModel.Core.Tables;

namespace FinModel.Drafts.Accounts;

/// <summary>The name of an account without what printers add to it, so that two spellings of one name are the same text.</summary>
internal static partial class AccountName
{
    // Characters of Hong Kong and Taiwan as the mainland writes them, as far as names of accounts have them.
    private const string Traditional = "營業務應帳賬項動資產負債總額稅費損權預銷貨現長償還無遞發開員東匯變後與計購處時間來經濟實給備憑貸聯從屬餘類續終關係製銀據於對約劃淨採數歸當攤減並證價";

    private const string Simplified = "营业务应账账项动资产负债总额税费损权预销货现长偿还无递发开员东汇变后与计购处时间来经济实给备凭贷联从属余类续终关系制银据于对约划净采数归当摊减并证价";

    /// <summary>The name without numbering, remarks, spaces and words that only join.</summary>
    public static string Normal(string name)
    {
        var text = PrintedText.Plain(name).ToLowerInvariant();
        text = Before().Replace(text, "");
        text = Remark().Replace(text, "");
        text = Joining().Replace(text, " ");
        text = Plural().Replace(text, "$1");
        var plain = new StringBuilder();
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            var at = Traditional.IndexOf(c, StringComparison.Ordinal);
            plain.Append(at < 0 ? c == '帐' ? '账' : c : Simplified[at]);
        }

        return plain.Replace("总计", "合计").Replace("总额", "合计").ToString();
    }

    // 一、 (一) 1. 1、 其中: 减: 加: of which: less: add:, one behind the other.
    [GeneratedRegex(@"^(?:\s*(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十\d]+\)|\d+[.、)]|其中\s*:?|(?:减|加|減|less|add|plus|of which|including|incl\.)(?:\s*:|\s))\s*)+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // (亏损以“-”号填列), (万元), [注1]: what stands in brackets says how it is printed, not what it is.
    [GeneratedRegex(@"\([^()]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(?:and|the|of|from|in|on|for|to)\b|&|[及与和的與]", RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    [GeneratedRegex(@"([a-z]{3,})s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();
}
