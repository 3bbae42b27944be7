using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>Three peers in three currencies, one with a loss in the target year: what is counted, of which day it is, and what is refused.</summary>
public class LarkmoorPeersTests
{
    private const double Revenue2026 = 1050 * 1.05 * 1.05;
    private const double Brindle = 5200 * Larkmoor.CnyPerHkd;
    private const double Ostrava = 8800;
    private const double Quill = 640 * Larkmoor.CnyPerUsd;

    private static readonly ModelResult Base = Larkmoor.Run("base");

    [Fact]
    public void The_peers_are_compared_in_one_currency()
    {
        // In order: 2.17, 2.67, 2.68.
        double[] multiples = [Brindle / 2200, Ostrava / 3300, Quill / 1720];

        Base.Of("peer_lowest_ps", "2026").ShouldBe(multiples[0]);
        Base.Of("peer_lower_quartile_ps", "2026").ShouldBe((multiples[0] + multiples[1]) / 2);
        Base.Of("peer_median_ps", "2026").ShouldBe(multiples[1]);
        Base.Of("peer_upper_quartile_ps", "2026").ShouldBe((multiples[1] + multiples[2]) / 2);
        Base.Of("peer_highest_ps", "2026").ShouldBe(multiples[2]);
        Base.Of("own_premium_to_peers", "2026").ShouldBe((8 * Larkmoor.CnyPerHkd * 400 / Revenue2026 / multiples.Average()) - 1);
        Base.Of("value_at_peer_mean_ps").ShouldBe(multiples.Average() * Revenue2026 / Larkmoor.CnyPerHkd / 400);
    }

    [Fact]
    public void A_peer_that_is_left_out_by_name_is_in_nothing_that_is_taken_over_all()
    {
        var result = Larkmoor.Run("base", "peer_left_out.ostrava = on");

        result.Of("peer_mean_ps", "2026").ShouldBe(((Brindle / 2200) + (Quill / 1720)) / 2);
        result.Of("peers_in_ps").Should().Be(2);
        result.Of("peer_mean_pe").ShouldBe(Brindle / 208);
        result.Of("peer_mean_revenue_cagr").ShouldBe((Growth(1900, 2350) + Growth(1500, 1850)) / 2);
        result.Band("peer_use_in_ps.ostrava").Should().Be("left_out_by_name");
        result.Band("peer_use_in_ps.quill").Should().Be("counted");

        static double Growth(double from, double to) => Math.Cbrt(to / from) - 1;
    }

    [Fact]
    public void A_peer_without_figures_is_left_out_by_name_or_by_its_blank()
    {
        using var folder = new TemporaryFolder();
        folder.Copy("tests/models/larkmoor");
        folder.Write("tests/models/larkmoor/data/peers.csv",
            Repository.Read("tests/models/larkmoor/data/peers.csv").Replace(",2600,2900,3300,3700,300,352,400", ",2600,,,,,,", StringComparison.Ordinal));
        var model = FinancialModel.Load(folder.At("tests", "models", "larkmoor"));
        var (blank, leftOut) = (model.Run(), model.Run("base", "peer_left_out.ostrava = on"));

        blank.Of("peer_mean_pe").ShouldBe(Brindle / 208);
        blank.Band("peer_use_in_pe.ostrava").Should().Be("left_out_by_blank");
        blank.Faults.Should().Contain(f => f.Cell.ToString() == "peer_mean_ps@2026" && f.Reason == "there is no figure for `peer_revenue.ostrava`");
        leftOut.Faults.Should().BeEmpty();
        leftOut.Of("peer_mean_ps", "2026").ShouldBe(((Brindle / 2200) + (Quill / 1720)) / 2);
        leftOut.Of("peer_mean_ps", "2024").ShouldBe(((Brindle / 1900) + (Quill / 1500)) / 2);
    }

    [Fact]
    public void A_loss_is_nothing_to_divide_by_and_the_page_says_so()
    {
        var (brindle, ostrava) = (Brindle / 208, Ostrava / 352);

        Base.Of("peers_in_pe").Should().Be(2);
        Base.Of("peer_mean_pe").ShouldBe((brindle + ostrava) / 2);
        Base.Of("peer_median_pe").ShouldBe((brindle + ostrava) / 2);
        Base.Of("peer_lower_quartile_pe").ShouldBe(brindle + ((ostrava - brindle) / 4));
        Base.Of("peer_upper_quartile_pe").ShouldBe(ostrava - ((ostrava - brindle) / 4));
        Base.Of("own_premium_to_peers_on_pe").ShouldBe((8 * Larkmoor.CnyPerHkd * 400 / Base.Of("net_profit", "2026") / ((brindle + ostrava) / 2)) - 1);
        Base.Of("value_at_peer_mean_pe").ShouldBe((brindle + ostrava) / 2 * Base.Of("net_profit", "2026") / 400 / Larkmoor.CnyPerHkd);
        Base.Band("peer_use_in_pe.quill").Should().Be("left_out_for_loss");
        Base.Band("peer_use_in_pe.brindle").Should().Be("counted");
    }

    [Fact]
    public void A_price_that_is_older_than_allowed_is_a_warning_and_nothing_more()
    {
        Warnings(Larkmoor.Run("base", "valuation_date = 2025-01-06")).Should().BeEmpty("the prices and rates are seven days old");

        var stale = Larkmoor.Run("base", "valuation_date = 2025-01-07");
        Warnings(stale).Should().BeEquivalentTo("share_price_is_recent", "peer_prices_are_recent", "rates_are_recent");
        stale.Of("peers_price_age").Should().Be(8);
        stale.Faults.Should().BeEmpty();
        Warnings(Larkmoor.Run("base", "oldest_price = 0 days", "oldest_estimate = 30 days"))
            .Should().BeEquivalentTo("share_price_is_recent", "peer_prices_are_recent", "rates_are_recent", "peer_estimates_are_recent");
    }

    [Fact]
    public void A_peer_that_is_left_out_may_be_of_another_day()
    {
        Larkmoor.Run("base", "peer_price_date.quill = 2024-10-01", "peer_left_out.quill = on").Faults.Should().BeEmpty();
        RefusedBy("peer_price_date.quill = 2024-10-01").Should().Be("peers_price_date");
    }

    [Fact]
    public void A_peer_without_revenue_is_refused_unless_it_is_left_out()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Repository.Files("tests/models/larkmoor", "*"))
        {
            folder.Write(file, Repository.Read(file).Replace("1500,1600,1720,1850", "1500,1600,0,1850", StringComparison.Ordinal));
        }

        foreach (var file in Repository.Files("models/library", "*.fin"))
        {
            folder.Write(file, Repository.Read(file));
        }

        var model = FinancialModel.Load(folder.At("tests/models/larkmoor"));
        var refused = RefusalDiagnostics.Of(model.Run()).Should().ContainSingle().Subject;
        refused.Message.Should().Be("`peer_ps.quill@2026` has no value: a peer without revenue has no price / sales: leave it out by peer_left_out");
        refused.Labels.Should().ContainSingle().Which.Message.Should().Be("`peer_revenue.quill@2026` is 0");
        model.Run("base", "peer_left_out.quill = on").Of("peer_mean_ps", "2026").ShouldBe(((Brindle / 2200) + (Ostrava / 3300)) / 2);
    }

    [Theory]
    [InlineData("share_price_date = 2025-02-01", "share_price_age")]
    [InlineData("rate_date.usd = 2024-12-27", "rates_date")]
    [InlineData("class_shares.class_a += 1 million shares", "all_classes")]
    [InlineData("valuation_date = 2028-01-01", "days_to_period_end")]
    [InlineData("valuation_date = 2024-12-30", "days_to_period_end")]
    [InlineData("terminal_growth = 12%", "terminal_value_by_growth")]
    [InlineData("residual_income_persistence = 1.2", "continuing_residual_income")]
    [InlineData("dividend_growth = 12%", "terminal_value_of_dividends")]
    [InlineData("target_debt_weight = 30%", "wacc")]
    public void What_cannot_be_is_refused_where_it_is_asked_for(string change, string line) => RefusedBy(change).Should().Be(line);

    [Theory]
    [InlineData("placement_discount.autumn = 100%", "price_of_new_shares")]
    [InlineData("placement_price.autumn = -1 HKD/share", "price_of_new_shares")]
    [InlineData("share_price = 0", "price_of_new_shares")]
    [InlineData("placement_date.autumn = 2028-01-01", "placement_shares")]
    public void A_placement_that_cannot_be_is_refused(string change, string line) => RefusedBy(change, "placement").Should().Be(line);

    private static string RefusedBy(string change, string scenario = "base")
    {
        var result = Larkmoor.Run(scenario, change);
        RefusalDiagnostics.Of(result).Should().NotBeEmpty().And.OnlyContain(d => d.Span != null && d.Code == "FM4014");
        return result.Faults.Where(f => f.Refusal is not null).Select(f => f.Cell.Line.Name).Distinct().Should().ContainSingle().Subject;
    }

    private static IEnumerable<string> Warnings(ModelResult result) => result.Checks.Where(c => c.Check.IsWarning && !c.Passed).Select(c => c.Check.Name);
}
