using FinModel.Drafts.Reading;

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
    public void A_heading_says_the_currency_and_the_unit(string text, string? currency, double? scale) =>
        (StatementWords.Currency(text), StatementWords.Scale(text)).Should().Be((currency, scale));

    [Theory]
    [InlineData("总股本(百万股)", true)]
    [InlineData("每股收益(元/股)", false)]
    [InlineData("单位：百万元", false)]
    public void How_shares_are_counted_says_nothing_of_money(string text, bool isOfShares) => StatementWords.IsOfShares(text).Should().Be(isOfShares);
}
