using FinModel.Drafts.Accounts;

namespace FinModel.Tests.Drafts;

public class AccountNameTests
{
    [Theory]
    [InlineData("其中：营业收入", "营业收入")]
    [InlineData("一、营业总收入(万元)", "营业总收入")]
    [InlineData("  减:所得税费用", "所得税费用")]
    [InlineData("三、营业利润（亏损以“－”号填列）", "营业利润")]
    [InlineData("資產總計", "资产合计")]
    [InlineData("应收票据及应收帐款", "应收票据和应收账款")]
    [InlineData("Less: Cost of Sales", "cost sale")]
    [InlineData("Property, plant & equipment", "Property, Plant and Equipment")]
    [InlineData("Revenues", "revenue")]
    [InlineData("加速折旧", "加速折旧")]
    public void Spellings_of_one_name_are_the_same(string one, string other) => AccountName.Normal(one).Should().Be(AccountName.Normal(other));

    [Theory]
    [InlineData("营业收入", "营业总收入")]
    [InlineData("短期借款", "长期借款")]
    [InlineData("Other assets", "Total assets")]
    [InlineData("加速折旧", "速折旧")]
    public void Names_of_different_things_are_not(string one, string other) => AccountName.Normal(one).Should().NotBe(AccountName.Normal(other));
}
