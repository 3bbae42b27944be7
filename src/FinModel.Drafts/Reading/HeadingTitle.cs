using System.Text.RegularExpressions;
using FinModel.Core.Tables;

namespace FinModel.Drafts.Reading;

/// <summary>What stands in front of periods in a heading, and is no name of a row: <c>项目</c>, <c>Item</c>, <c>in millions</c>, <c>Balance sheet</c>.</summary>
internal static partial class HeadingTitle
{
    /// <summary>Whether a text is such a title.</summary>
    public static bool Is(string text) =>
        Word().IsMatch(PrintedText.Plain(text)) || StatementWords.Statement(text) is not null || StatementWords.Scale(text) is not null
            || StatementWords.Currency(text) is not null;

    [GeneratedRegex(
        @"^\W*(?:(?:报表|會計|会计|财务)?(?:项目|項目|科目|指标|指標|名称|名稱|年度|年份|报告期|報告期|截止日期|单位|單位|年结|年結)"
            + @"|(?:line )?items?|accounts?|descriptions?|labels?|metrics?|names?"
            + @"|(?:fiscal )?(?:years?|periods?)(?: (?:end(?:ed|ing)?|to)\b.*)?|fy|units?)\W*(?:[(:].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
