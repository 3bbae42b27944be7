namespace FinModel.Tests.Relations;

/// <summary>A company in years and its twin in halves or quarters are one company: what is the same all year long is worth the same, however it is
/// told.</summary>
public class TwinRelations
{
    // Paid evenly over the period, so that a year's dividend and four quarters' come at the same time on average.
    private const string Evenly = "dividends_before_period_end = 50%";

    public static TheoryData<string> Values =>
    [
        "dcf_value_by_growth", "dcf_value_by_multiple", "dcf_value_per_share", "dcf_enterprise_value", "exit_multiple_implied", "terminal_growth_implied",
        "terminal_share_of_value",
        "residual_income_value_per_share", "dividend_discount_value_per_share", "parts_value_per_share", "target_price",
        "value_on_ps", "value_on_ev_sales", "value_on_pb", "value_on_pe", "value_on_ev_ebitda", "value_on_free_cash_flow", "value_on_peg",
        "value_at_peer_mean_ps", "value_at_peer_mean_pe", "peer_mean_pe", "own_premium_to_peers_on_pe",
        "forward_revenue", "forward_ebitda", "forward_eps", "forward_pe", "forward_ps", "forward_ev_sales", "forward_ev_ebitda",
        "enterprise_value@2026", "ev_sales@2026", "ev_ebitda@2026", "pe@2026", "pb@2026", "ps@2026", "dividend_yield@2026",
        "price_at_pe.high@2026", "price_at_ps.low@2026", "altman_z@2026", "altman_z_non_manufacturer@2026", "return_on_equity@2026",
        "return_on_invested_capital@2026",
    ];

    // Issue 11, section 1: uniform flows agree to 0.1% in every method.
    [Theory]
    [MemberData(nameof(Values))]
    public void In_quarters_as_in_years(string line) => Same(Companies.InQuarters, line);

    [Theory]
    [MemberData(nameof(Values))]
    public void In_halves_as_in_years(string line) => Same(Companies.InHalves, line);

    [Theory]
    [InlineData("dcf_value_per_share")]
    [InlineData("residual_income_value_per_share")]
    [InlineData("dividend_discount_value_per_share")]
    [InlineData("value_on_pe")]
    [InlineData("value_on_ev_ebitda")]
    [InlineData("value_on_ev_sales")]
    [InlineData("value_on_free_cash_flow")]
    [InlineData("parts_value_per_share")]
    [InlineData("target_price")]
    [InlineData("value_at_peer_mean_pe")]
    public void A_quarter_that_gives_its_name_to_a_year_stands_for_the_year(string line) => Same(Companies.InNamedQuarters, line);

    [Theory]
    [InlineData("terminal_growth = 3%", "growth_before_fade = 5%", "fade_years = 7")]
    [InlineData("weight_of_growth = 40%", "mid_year_convention = on", "terminal_growth = 2%")]
    [InlineData("risk_free_rate = 6%", "residual_income_persistence = 0.3", "dividend_growth = 1%")]
    [InlineData("valuation_date = 2025-08-15", "share_price_date = 2025-08-15", "borrowing_rate = 9%")]
    public void They_agree_under_other_assumptions_too(string first, string second, string third)
    {
        foreach (var line in new[] { "dcf_value_per_share", "dcf_value_by_multiple", "residual_income_value_per_share", "dividend_discount_value_per_share" })
        {
            Companies.InQuarters[line, Evenly, first, second, third].ShouldBeNear(Companies.InYears[line, Evenly, first, second, third], 0.001, line);
        }
    }

    private static void Same(Company other, string line) => other[line, Evenly].ShouldBeNear(Companies.InYears[line, Evenly], 0.001, line);
}
