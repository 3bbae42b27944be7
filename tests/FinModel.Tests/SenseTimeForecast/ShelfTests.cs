using FinModel.Evaluation;
using FinModel.Tests.Models;

namespace FinModel.Tests.SenseTimeForecast;

/// <summary>The methods beside the published one, and the placement of December 2025, by hand.</summary>
public class ShelfTests
{
    private const double CnyPerHkd = 0.9210;
    private const double Shares = 56251 / 1.52;

    private static readonly ModelResult Base = SenseTime.Model.Run();
    private static readonly ModelResult Placement = SenseTime.Model.Run("placement_2025_12");

    [Fact]
    public void The_published_target_stays_what_it_is() => Base.Of("target_price", "all").Should().BeApproximately(2.1036, 0.00005);

    [Fact]
    public void The_placement_brings_cash_and_shares_at_the_end_of_2025()
    {
        var shares = 3150 / (1.52 * 0.92);
        var raised = Base.Of("shareholders_equity", "2025") + (3150 * 0.99 * CnyPerHkd);
        var earned = Placement.Of("net_profit", "2025") - Base.Of("net_profit", "2025");

        Placement.Of("shares_outstanding", "2024").ShouldBe(Shares);
        Placement.Of("shares_outstanding", "2026").ShouldBe(Shares + shares);
        Placement.Of("eps", "2025").ShouldBe(Placement.Of("net_profit", "2025") / (Shares + (shares / 365)));
        Placement.Of("eps", "2026").ShouldBe(Placement.Of("net_profit", "2026") / (Shares + shares));
        Placement.Of("book_value_per_share", "2025").ShouldBe((raised + earned) / (Shares + shares));
        Placement.Of("target_price", "all").ShouldBe(11.9 * Base.Of("revenue", "2025") / CnyPerHkd / (Shares + shares));
    }

    [Fact]
    public void The_parts_and_the_peers_are_worth_what_their_multiples_say()
    {
        double OfShare(double value) => value / CnyPerHkd / Shares;
        var claims = Base.Of("net_debt", "2024") + Base.Of("non_controlling_interests", "2024")
            + Base.Of("other_current_liabilities", "2024") + Base.Of("other_non_current_liabilities", "2024");
        double Segment(string name) => Base.Of($"segment_revenue.{name}", "2025");

        Base.Of("parts_value_per_share").ShouldBe(OfShare((14 * Segment("gen_ai")) + (3 * Segment("traditional_ai")) + (6 * Segment("smart_auto")) - claims));
        Base.Of("value_on_ps").ShouldBe(OfShare(7.4 * Base.Of("revenue", "2025")));
        Base.Of("value_on_pb").ShouldBe(OfShare(2.5 * Base.Of("shareholders_equity", "2025")));
    }

    [Fact]
    public void The_cash_flows_of_two_years_and_what_comes_after_are_worth_a_sixth_less_than_the_price()
    {
        var claims = Base.Of("claims_before_shareholders");
        const double equity = 0.017 + (1.5 * 0.065);
        const double wacc = (0.9 * equity) + (0.1 * 0.04);
        var years =
            (Base.Of("free_cash_flow_to_firm", "2025") / Math.Pow(1 + wacc, 0.5)) + (Base.Of("free_cash_flow_to_firm", "2026") / Math.Pow(1 + wacc, 1.5));
        var (level, growth) = (0.15 * Base.Of("revenue", "2026"), 0.0);
        for (var year = 1; year <= 10; year++)
        {
            level *= 1.03 + ((0.396 - 0.03) * (1 - ((year - 0.5) / 10)));
            growth += level / Math.Pow(1 + wacc, year);
        }

        growth = (growth + (level * 1.03 / (wacc - 0.03) / Math.Pow(1 + wacc, 10))) / Math.Pow(1 + wacc, 1.5);
        var multiple = 5.9 * Base.Of("revenue", "2026") / Math.Pow(1 + wacc, 2);

        // Struck at the end of 2024, and 26 days older at the valuation.
        Base.Of("dcf_value_per_share").ShouldBe((years + ((growth + multiple) / 2) - claims) * Math.Pow(1 + wacc, 26 / 365.0) / CnyPerHkd / Shares);
    }

    [Fact]
    public void Without_a_placement_the_cash_falls_912_million_below_its_minimum_in_2026()
    {
        Base.Of("largest_cash_gap").Should().BeApproximately(912.15, 0.01);
        Placement.Of("largest_cash_gap").Should().Be(0);
    }
}
