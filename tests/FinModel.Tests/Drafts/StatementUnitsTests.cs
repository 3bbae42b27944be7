using System.Text;
using FinModel.Drafts;
using FinModel.Drafts.Accounts;
using FinModel.Drafts.Reading;
using FinModel.Drafts.Statements;

namespace FinModel.Tests.Drafts;

/// <summary>What headings say of currencies and units, in the ways that people print them.</summary>
public class StatementUnitsTests
{
    [Theory]
    [InlineData("美元百万", "USD", 1e6)]
    [InlineData("百万日元", "JPY", 1e6)]
    [InlineData("€m", "EUR", 1e6)]
    [InlineData("£ in thousands", "GBP", 1e3)]
    [InlineData("$ in millions", null, 1e6)]
    [InlineData("(in millions of US dollars)", "USD", 1e6)]
    [InlineData("Rs crore", "INR", 1e7)]
    [InlineData("亿", null, 1e8)]
    [InlineData("单位：亿元", null, 1e8)]
    [InlineData("人民币百万元", "CNY", 1e6)]
    [InlineData("Income statement (RMB million)", "CNY", 1e6)]
    [InlineData("营业收入", null, null)]
    [InlineData("RMB'000", "CNY", 1e3)]
    [InlineData("RMB’000", "CNY", 1e3)]
    [InlineData("HK$ million", "HKD", 1e6)]
    [InlineData("HK$'000", "HKD", 1e3)]
    [InlineData("US$ in thousands, except per share data", "USD", 1e3)]
    [InlineData("(In thousands of US$, except per share data)", "USD", 1e3)]
    [InlineData("人民币千元", "CNY", 1e3)]
    [InlineData("人民幣千元", "CNY", 1e3)]
    [InlineData("千港元", "HKD", 1e3)]
    [InlineData("百萬港元", "HKD", 1e6)]
    [InlineData("百万元", null, 1e6)]
    [InlineData("(expressed in millions of Renminbi)", "CNY", 1e6)]
    [InlineData("單位：人民幣萬元", "CNY", 1e4)]
    [InlineData("单位：元 币种：人民币", "CNY", 1.0)]
    [InlineData("NT$ million", "TWD", 1e6)]
    [InlineData("S$'000", "SGD", 1e3)]
    [InlineData("BS (RMB mn)", "CNY", 1e6)]
    [InlineData("Yen in millions", "JPY", 1e6)]
    public void A_heading_says_the_currency_and_the_unit(string text, string? currency, double? scale) =>
        (StatementWords.Currency(text), StatementWords.Scale(text)).Should().Be((currency, scale));

    [Theory]
    [InlineData("$ in millions", "$")]
    [InlineData("(in millions of dollars)", "$")]
    [InlineData("¥m", "¥")]
    [InlineData("$", "$")]
    [InlineData("US$ in millions", null)]
    [InlineData("$4,605", null)]
    [InlineData("RMB million", null)]
    public void A_sign_of_several_currencies_names_none(string text, string? sign) => StatementWords.Sign(text).Should().Be(sign);

    [Theory]
    [InlineData("单位：打", "打")]
    [InlineData("Unit: zillions", "zillions")]
    [InlineData("单位：百万元", null)]
    [InlineData("单位：元", null)]
    [InlineData("单位：万股", null)]
    [InlineData("Unit: RMB", null)]
    [InlineData("单位：%", null)]
    [InlineData("Business unit results", null)]
    public void A_unit_that_nobody_knows_is_said(string text, string? unit) => StatementWords.UnknownUnit(text).Should().Be(unit);

    [Theory]
    [InlineData("us-gaap", "$ in millions", "USD", null)]
    [InlineData("a-share", "单位：百万元", "CNY", null)]
    [InlineData("ifrs-hk", "千元", "HKD", null)]
    [InlineData("ifrs-hk", "RMB million", "CNY", null)]
    [InlineData("ifrs-hk", "$ in millions", "HKD", "$")]
    [InlineData("a-share", "$ in millions", "CNY", "$")]
    public void What_nothing_names_is_what_is_usual_or_is_asked(string layout, string title, string currency, string? unsure)
    {
        var statements = StatementFiles.Read(
            StatementFile.Of([("a.csv", Encoding.UTF8.GetBytes($"{title},2023A,2024A\nRevenue,1,2\n"))]), AccountDictionary.Of(layout, [])!,
            new ReadingOptions(null, false), []);
        var money = new StatementMoney(layout, statements);

        (money.Currency, money.Unsure).Should().Be((currency, unsure));
    }

    [Theory]
    [InlineData("总股本(百万股)", true)]
    [InlineData("每股收益(元/股)", false)]
    [InlineData("每股指标（元）", true)]
    [InlineData("单位：百万元", false)]
    public void How_shares_are_counted_says_nothing_of_money(string text, bool isOfShares) => StatementWords.IsOfShares(text).Should().Be(isOfShares);
}
