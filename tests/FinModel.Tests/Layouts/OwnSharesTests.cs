using FinModel.Tests.Relations;

namespace FinModel.Tests.Layouts;

/// <summary>Shares that are bought back and shares that are paid with, by hand.</summary>
public class OwnSharesTests
{
    private static readonly Company Tamar =
        Altered.Company("tamar", "\nuse multiples, buybacks, stock-compensation\n",
            ["share_price,HKD/share,5", "stock_compensation_ratio,%,0%", "share_award_price,HKD/share,4"]);

    private static readonly string[] Buying = ["share_repurchases = 40 HKD million", "buyback_price_growth = 21%"];

    private static readonly string[] Paying = ["stock_compensation_ratio = 2%", "awards_kept_back = 25%"];

    [Fact]
    public void What_is_paid_buys_shares_at_a_price_that_grows_from_todays()
    {
        double[] prices = [5 * 1.1, 5 * 1.1 * 1.21, 5 * 1.1 * 1.21 * 1.21];
        var shares = 800.0;
        foreach (var (year, price) in new[] { "2025", "2026", "2027" }.Zip(prices))
        {
            shares -= 40 / price;
            Tamar[$"buyback_price@{year}", Buying].ShouldBeNear(price);
            Tamar[$"shares_outstanding@{year}", Buying].ShouldBeNear(shares);
            Tamar[$"eps@{year}", Buying].ShouldBeNear(Tamar[$"net_profit@{year}", Buying] / shares);
        }

        Tamar.Failing(Buying).Should().BeEmpty();
    }

    [Fact]
    public void Cash_and_equity_fall_by_what_is_paid()
    {
        (Tamar["cash@2025", Buying] - Tamar["cash@2025", "share_repurchases = 0 HKD million"]).ShouldBeNear(-40);
        (Tamar["shareholders_equity@2025", Buying] - Tamar["shareholders_equity@2025", "share_repurchases = 0 HKD million"]).ShouldBeNear(-40);
    }

    [Fact]
    public void More_than_there_is_cannot_be_bought() =>
        Tamar.Failing("share_repurchases = 5000 HKD million").Should().Contain("no_more_is_bought_back_than_there_is");

    [Fact]
    public void Pay_in_shares_costs_no_cash_and_adds_shares_and_equity()
    {
        var pay = 0.02 * Tamar["revenue@2025"];

        Tamar["stock_compensation@2025", Paying].ShouldBeNear(pay);
        (Tamar["cash@2025", Paying] - Tamar["cash@2025"])
            .ShouldBeNear(pay - (0.25 * pay), because: "it is in the expenses already, and only the tax on it is paid");
        (Tamar["shareholders_equity@2025", Paying] - Tamar["shareholders_equity@2025"]).ShouldBeNear(pay - (0.25 * pay));
        (Tamar["shares_outstanding@2025", Paying] - Tamar["shares_outstanding@2025"]).ShouldBeNear(pay / 4 * 0.75);
        (Tamar["net_profit@2025", Paying] - Tamar["net_profit@2025"]).ShouldBeNear(0);
        Tamar.Failing(Paying).Should().BeEmpty();
    }

    [Fact]
    public void Without_a_price_the_share_count_stays_and_without_a_ratio_the_pay_follows_revenue()
    {
        var company = Altered.Company("tamar", "\nuse stock-compensation\n", [], "stock_compensation,,10,11,12,invented");

        company["shares_outstanding@2027"].ShouldBeNear(company["shares_outstanding@2024"]);
        company["stock_compensation@2025"].ShouldBeNear(12 * 1.08);
        company["stock_compensation@2026"].ShouldBeNear(12 * 1.08 * 1.07);
    }
}
