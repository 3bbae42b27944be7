namespace FinModel.Tests.Relations;

/// <summary>A retailer that earns in the fourth quarter and pays its dividend in the second: what goes on for ever is its year.</summary>
public class QuarterRelations
{
    private const double CostOfEquity = 0.09;

    private static readonly Company Retailer = Load();

    [Fact]
    public void The_last_year_goes_on_for_ever_and_not_the_last_quarter_four_times()
    {
        Retailer["terminal_cash_flow"].ShouldBeNear(Retailer["free_cash_flow_to_firm@2026"]);
        Retailer["exit_base"].ShouldBeNear(Retailer["ebitda_of_enterprise@2026"]);
        Retailer["terminal_dividend"].ShouldBeNear(Retailer["dividends_paid@2026"]);
    }

    // Gordon and Shapiro 1956, with two dividends paid at the ends of second quarters.
    [Fact]
    public void Its_dividends_are_worth_their_present_value()
    {
        var (first, second) = (Retailer["dividends_paid@2Q25"], Retailer["dividends_paid@2Q26"]);
        var forEver = second * 1.02 / (CostOfEquity - 0.02) * Factor(730);
        Retailer["dividend_discount_value_per_share"].ShouldBeNear(((first * Factor(181)) + (second * Factor(546)) + forEver) / 100);
        Retailer["dividend_discount_value_per_share"].Should().BeApproximately(1.04, 0.005);
    }

    [Fact]
    public void Its_residual_income_is_charged_as_it_is_discounted() =>
        Retailer["residual_income_value_per_share"].Should().BeApproximately(1.65, 0.005);

    // Both terminal values are of a year: they are of one size.
    [Fact]
    public void A_quarter_with_all_the_profit_is_not_a_year() =>
        Retailer["dcf_value_by_growth"].Should().BeLessThan(0.6 * 9.53, "the fourth quarter four times was 9.53");

    [Fact]
    public void Its_years_are_discounted_like_its_quarters() =>
        Retailer["present_value_of_forecast"].ShouldBeNear(Retailer["present_value_of_cash_flow@2025"] + Retailer["present_value_of_cash_flow@2026"]);

    private static double Factor(int days) => Math.Pow(1 + CostOfEquity, -days / 365.0);

    private static Company Load()
    {
        using var folder = new TemporaryFolder();
        folder.Copy("tests/models/alder-finch");
        folder.Write("tests/models/alder-finch/valuation.fin", """
            use valuation-shares, equity-bridge, valuation-date, cost-of-equity, wacc, dcf, residual-income, dividend-discount
            period balance_date 4Q24
            inputs "valuation.csv"
            """);
        folder.Write("tests/models/alder-finch/data/valuation.csv", """
            id,unit,all,source
            risk_free_rate,%,3%,invented
            equity_beta,,1,invented
            equity_risk_premium,%,6%,invented
            additional_risk_premium,%,0%,invented
            cost_of_debt,%,5%,invented
            tax_shield_rate,%,25%,invented
            target_equity_weight,%,80%,invented
            target_debt_weight,%,20%,invented
            valuation_date,date,2024-12-31,invented
            share_price_date,date,2024-12-30,invented
            associates_value,GBP million,0,invented
            other_claims,GBP million,0,invented
            mid_year_convention,switch,on,invented
            terminal_growth,%,2%,invented
            growth_before_fade,%,2%,invented
            fade_years,,0,invented
            exit_multiple,x,8x,invented
            weight_of_growth,%,100%,invented
            residual_income_persistence,,0.8,invented
            dividend_growth,%,2%,invented
            """);
        return new Company(FinancialModel.Load(folder.At("tests", "models", "alder-finch")));
    }
}
