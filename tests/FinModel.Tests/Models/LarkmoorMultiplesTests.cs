using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>Values on multiples, of the parts, of the peers and of the bands: from the model's revenue, which is 1,050 and grows by 5%.</summary>
public class LarkmoorMultiplesTests
{
    private const double Shares = 400;
    private const double Price = 8;
    private const double Revenue2025 = 1050 * 1.05;
    private const double Revenue2026 = Revenue2025 * 1.05;

    private const double Claims = LarkmoorByHand.Claims;

    private static readonly ModelResult Base = Larkmoor.Run("base");

    [Fact]
    public void Twelve_months_ahead_of_a_day_are_what_is_left_of_one_year_and_the_rest_of_the_next()
    {
        const double next = 90 / 365.0;
        var result = Larkmoor.Run("base", "valuation_date = 2025-03-31");
        const double revenue = ((1 - next) * Revenue2025) + (next * Revenue2026);
        var marketValue = Price * Shares * Larkmoor.CnyPerHkd;
        var firm = marketValue + Claims;

        result.Of("forward_revenue").ShouldBe(revenue);
        result.Of("forward_ps").ShouldBe(marketValue / revenue);
        result.Of("forward_ev_sales").ShouldBe(firm / revenue);
        result.Of("forward_ev_ebitda").ShouldBe(firm / (0.26 * revenue));
        result.Of("forward_pe").ShouldBe(marketValue / (((1 - next) * Base.Of("net_profit", "2025")) + (next * Base.Of("net_profit", "2026"))));
        Base.Of("forward_revenue").ShouldBe(Revenue2025);
        Larkmoor.Run("base", "valuation_date = 2025-12-31").Of("forward_revenue").ShouldBe(Revenue2026);
    }

    [Fact]
    public void Price_earnings_to_growth_is_per_percent_of_growth()
    {
        var growth = (Base.Of("net_profit", "2026") / Base.Of("net_profit", "2025")) - 1;

        Base.Of("peg", "2026").ShouldBe(Price * Larkmoor.CnyPerHkd * Shares / Base.Of("net_profit", "2026") / (growth * 100));
        Base.Of("ev_sales", "2026").ShouldBe(Base.Of("enterprise_value", "2026") / Revenue2026);
    }

    [Fact]
    public void Without_a_profit_there_is_no_price_earnings_to_growth()
    {
        var loss = Larkmoor.Run("loss");

        loss.IsNotMeaningful(loss.Plan.Cells.Single(c => c.ToString() == "peg@2025")).Should().BeTrue();
        loss.Faults.Where(f => f.Refusal is null).Should().BeEmpty();
    }

    [Theory]
    [InlineData("value_on_ps", 2.5 * Revenue2026)]
    [InlineData("value_on_ev_sales", (2.8 * Revenue2026) - Claims)]
    [InlineData("value_on_ev_ebitda", (10 * 0.26 * Revenue2026) - Claims)]
    public void A_value_on_a_multiple_is_what_is_left_for_each_share_in_its_currency(string line, double equity) =>
        Base.Of(line).ShouldBe(equity / Larkmoor.CnyPerHkd / Shares);

    [Fact]
    public void Values_on_earnings_book_and_cash_are_multiples_of_them()
    {
        double OfShare(double value) => value / Larkmoor.CnyPerHkd / Shares;
        var profit = Base.Of("net_profit", "2026");
        var cash = (0.26 * Revenue2026) + Base.Of("income_tax_credit", "2026") + Base.Of("working_capital_change", "2026") - (0.07 * Revenue2026);

        Base.Of("value_on_pe").ShouldBe(OfShare(18 * profit));
        Base.Of("value_on_pb").ShouldBe(OfShare(3 * Base.Of("shareholders_equity", "2026")));
        Base.Of("value_on_free_cash_flow").ShouldBe(OfShare(cash / 0.05));
        Base.Of("value_on_peg").ShouldBe(OfShare(3 * 100 * ((profit / Base.Of("net_profit", "2025")) - 1) * profit));
    }

    [Fact]
    public void The_parts_are_worth_their_multiples_less_what_others_are_owed_and_the_discount()
    {
        var parts = (2.2 * 0.7 * Revenue2026) + (6 * 0.3 * Revenue2026);

        Base.Of("segments_value").ShouldBe(parts);
        Base.Of("multiple_of_the_parts").ShouldBe((2.2 * 0.7) + (6 * 0.3));
        Base.Of("segment_share_of_value.software").ShouldBe(1.8 / (1.54 + 1.8));
        Base.Of("parts_value_per_share").ShouldBe((parts - Claims) * 0.85 / Larkmoor.CnyPerHkd / Shares);
    }

    [Fact]
    public void A_band_is_a_multiple_of_each_years_figure()
    {
        foreach (var (year, revenue) in new[] { ("2024", 1050), ("2025", Revenue2025), ("2026", Revenue2026) })
        {
            Base.Of("price_at_ps.middle", year).ShouldBe(2.5 * revenue / Shares / Larkmoor.CnyPerHkd);
            Base.Of("price_at_pb.low", year).ShouldBe(2 * Base.Of("shareholders_equity", year) / Shares / Larkmoor.CnyPerHkd);
            Base.Of("price_at_pe.high", year).ShouldBe(24 * Base.Of("net_profit", year) / Shares / Larkmoor.CnyPerHkd);
        }
    }

    [Fact]
    public void A_price_that_was_paid_has_its_multiple_of_each_years_figure()
    {
        Base.Of("ps_at_price.listing", "2026").ShouldBe(5 * Larkmoor.CnyPerHkd * Shares / Revenue2026);
        Base.Of("pb_at_price.low", "2025").ShouldBe(6.4 * Larkmoor.CnyPerHkd * Shares / Base.Of("shareholders_equity", "2025"));
        Base.Of("price_change_since.low").ShouldBe(0.25);
        Base.Of("days_since.listing").Should().Be((new DateOnly(2024, 12, 30).DayNumber - new DateOnly(2019, 6, 28).DayNumber));
    }

    [Fact]
    public void The_field_has_every_method_with_its_low_middle_and_high()
    {
        var sales = 3 * Revenue2026 / Larkmoor.CnyPerHkd / Shares;

        Base.Of("method_low.sales").ShouldBe(0.8 * sales);
        Base.Of("method_middle.sales").ShouldBe(sales);
        Base.Of("method_high.sales").ShouldBe(1.2 * sales);
        Base.Of("place_of_the_price.sales").ShouldBe((Price - (0.8 * sales)) / (0.4 * sales));
        Base.Of("method_low.cash_flow").ShouldBe(Math.Min(Base.Of("dcf_value_by_growth"), Base.Of("dcf_value_by_multiple")));
        Base.Of("mean_of_the_methods").ShouldBe(
            (sales + Base.Of("dcf_value_per_share") + Base.Of("residual_income_value_per_share") + Base.Of("parts_value_per_share")) / 4);
        Base.Of("lowest_of_the_methods").ShouldBe(0.9 * Base.Of("residual_income_value_per_share"));
        Base.Of("highest_of_the_methods").ShouldBe(1.3 * Base.Of("parts_value_per_share"));
    }

    [Fact]
    public void The_same_value_in_three_currencies_and_two_classes()
    {
        Base.Of("share_price_in_usd").ShouldBe(Price * Larkmoor.CnyPerHkd / Larkmoor.CnyPerUsd);
        Base.Of("market_cap_in_usd").ShouldBe(Price * Shares * Larkmoor.CnyPerHkd / Larkmoor.CnyPerUsd);
        Base.Of("target_price_in_usd").ShouldBe(3 * Revenue2026 / Shares / Larkmoor.CnyPerUsd);
        Base.Of("target_price_in_reporting").ShouldBe(3 * Revenue2026 / Shares);
        Base.Of("revenue_in_usd", "2026").ShouldBe(Revenue2026 / Larkmoor.CnyPerUsd);
        (Base.Of("class_value.class_a") + Base.Of("class_value.class_b")).ShouldBe(Price * Shares);
    }

    [Fact]
    public void Against_the_index_the_rating_is_lower()
    {
        Base.Of("relative_upside").ShouldBe((3 * Revenue2026 / Larkmoor.CnyPerHkd / Shares / Price) - 1 - 0.08);
        Base.Band("rating").Should().Be("buy");
        Base.Band("rating_against_index").Should().Be("hold");
    }
}
