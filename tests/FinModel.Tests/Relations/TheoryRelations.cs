using System.Globalization;
using static FinModel.Tests.Relations.Companies;

namespace FinModel.Tests.Relations;

/// <summary>What theory says of methods beside each other: financing, dividends, clean surplus, DuPont, Gordon.</summary>
public class TheoryRelations
{
    private const double CostOfEquity = 0.112;

    // After a quarter of tax cash earns what shareholders ask for, and nobody else has a share of it.
    private static readonly string[] CashEarnsTheCostOfEquity = [$"cash_yield = {Text(100 * CostOfEquity / 0.75)}%", "minority_share_of_profit = 0%"];

    // Modigliani and Miller 1958: how the firm is financed does not change what its business is worth.
    [Theory]
    [InlineData("borrowing_rate = 15%")]
    [InlineData("cash_yield = 8%")]
    [InlineData("long_term_debt_change = 50")]
    [InlineData("equity_raised = 80 million")]
    [InlineData("dividend_growth = -40%")]
    [InlineData("minority_share_of_profit = 30%")]
    [InlineData("convertible_coupon = 8%")]
    public void Financing_changes_no_value_of_the_firm(string change)
    {
        var changes = change == "long_term_debt_change = 50" ? "long_term_debt_change = 50 million" : change;
        Larkmoor["dcf_enterprise_value", changes].ShouldBeNear(Larkmoor["dcf_enterprise_value"], 1e-9, change);
        Larkmoor["value_on_ev_ebitda", changes].ShouldBeNear(Larkmoor["value_on_ev_ebitda"], 1e-9, change);
    }

    // Miller and Modigliani 1961: a dividend moves value from the company to its shareholders and makes none.
    [Theory]
    [InlineData("dividend_growth = -30%")]
    [InlineData("dividend_growth = 10%")]
    public void Dividends_make_no_value_in_residual_income(string change) =>
        Larkmoor["residual_income_value_per_share", [.. CashEarnsTheCostOfEquity, change]]
            .ShouldBeNear(Larkmoor["residual_income_value_per_share", CashEarnsTheCostOfEquity]);

    [Fact]
    public void Dividends_make_no_value_in_cash_flows() =>
        Larkmoor["dcf_value_per_share", "dividend_growth = 11%"].ShouldBeNear(Larkmoor["dcf_value_per_share"]);

    // Preinreich 1938, Ohlson 1995: book value and residual income are the dividends and the last book value, in any length of period.
    [Theory]
    [InlineData("larkmoor", "0%")]
    [InlineData("larkmoor", "50%")]
    [InlineData("years", "100%")]
    [InlineData("quarters", "0%")]
    [InlineData("quarters", "50%")]
    public void Residual_income_is_dividends(string company, string timing)
    {
        string[] changes = ["residual_income_persistence = 0", $"dividends_before_period_end = {timing}"];
        var result = Named(company).Run(changes);
        var dividends =
            result.Plan.Cells.Where(c => c.Line.Name == "present_value_of_dividends" && c.Timeline == result.Plan.Timeline && c.Period is { IsEstimate: true })
                .Sum(c => result[c]);
        var last = result.Plan.Timeline.Periods[^1].Id;
        var book = Named(company)[$"shareholders_equity@{last}", changes] * Named(company)[$"equity_discount_factor@{last}", changes];
        Named(company)["residual_income_equity_at_balance", changes].ShouldBeNear(dividends + book);
    }

    // Clean surplus (Edwards and Bell 1961; Ohlson 1995), and its size where it is not.
    [Fact]
    public void Surplus_is_clean_where_equity_moves_by_profit_and_dividends() => Larkmoor["dirty_surplus_to_come"].Should().BeApproximately(0, 1e-9);

    [Fact]
    public void Of_a_placement_the_surplus_is_clean() =>
        Larkmoor["dirty_surplus_to_come", "placement_amount.autumn = 240 million HKD"].Should().BeApproximately(0, 1e-9);

    [Fact]
    public void What_is_dirty_has_its_size()
    {
        Companies.SenseTime["dirty_surplus_to_come"]
            .ShouldBeNear(Companies.SenseTime["other_equity_movement@2025"] + Companies.SenseTime["other_equity_movement@2026"]);
        Companies.SenseTime.Failing("largest_dirty_surplus = 1%").Should().Contain("surplus_is_clean");
    }

    // The identity of DuPont (Brown 1914).
    [Theory]
    [InlineData("larkmoor", "2025")]
    [InlineData("larkmoor", "2027")]
    [InlineData("quarters", "3Q26")]
    [InlineData("quarters", "2026")]
    public void The_parts_of_the_return_on_equity_make_it(string company, string period) =>
        Named(company)[$"return_on_equity_by_parts@{period}"].ShouldBeNear(Named(company)[$"return_on_equity@{period}"]);

    // Gordon 1962: what grows at one rate is worth the same however many of its years are forecast.
    [Theory]
    [InlineData("dcf_value_by_growth")]
    [InlineData("dividend_discount_value_per_share")]
    public void A_longer_forecast_of_the_same_is_worth_the_same(string line)
    {
        var longer = new Twin { LastYear = 2029 }.Load();
        longer[line].ShouldBeNear(InYears[line], 0.0005, "the leap year has a day more");
    }

    // Gordon and Shapiro 1956: at the payout that growth leaves, price / earnings, growth and discount are tied: P = D (1 + g) / (r - g).
    [Fact]
    public void Dividends_that_grow_at_one_rate_are_worth_what_Gordon_says() =>
        Larkmoor["dividend_discount_equity_value"].ShouldBeNear(40 * 1.04 / (CostOfEquity - 0.04));

    // Residual income of none: earning the cost of equity is worth the book (Ohlson 1995).
    [Fact]
    public void Who_earns_the_cost_of_equity_is_worth_the_book_value()
    {
        // The profit of three years is brought to the charge by what cash earns: a goal seek by halves.
        var (low, high) = (-200.0, 200.0);
        double Residual(double rate) => Larkmoor["residual_income@2025", $"cash_yield = {Text(rate)}%"];
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Residual(middle) < 0 ? (middle, high) : (low, middle);
        }

        Larkmoor["net_profit@2025", $"cash_yield = {Text(low)}%"].ShouldBeNear(CostOfEquity * Larkmoor["shareholders_equity@2024"], 1e-6);
    }

    // A company without cash flows beside its debt is worth less than nothing to its shareholders, and the page says so.
    [Fact]
    public void Claims_above_the_firm_are_a_negative_value_and_no_jump()
    {
        var claims = Larkmoor["dcf_equity_at_balance"];
        Larkmoor["dcf_value_per_share", $"other_claims += {Text(claims)} million"].Should().BeApproximately(0, 1e-9);
        Larkmoor["dcf_value_per_share", $"other_claims += {Text(claims + 1)} million"].Should().BeApproximately(-1 / 0.92 / 400, 1e-9);
    }

    // CFA Institute, Equity Asset Valuation: a tax shield moves the cost of capital by the debt's weight alone.
    [Fact]
    public void A_tax_shield_saves_its_part_of_the_interest() =>
        (Larkmoor["wacc", "tax_shield_rate = 0%"] - Larkmoor["wacc"]).ShouldBeNear(0.2 * 0.05 * 0.25);

    // A company without debt asks what its shareholders ask.
    [Fact]
    public void Without_debt_the_cost_of_capital_is_that_of_equity() =>
        Larkmoor["wacc", "target_equity_weight = 100%", "target_debt_weight = 0%"].ShouldBeNear(CostOfEquity);

    // CAPM is linear in beta (Sharpe 1964).
    [Fact]
    public void The_cost_of_equity_is_linear_in_beta() =>
        (Larkmoor["cost_of_equity", "equity_beta = 2"] - Larkmoor["cost_of_equity", "equity_beta = 1"]).ShouldBeNear(0.06);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
