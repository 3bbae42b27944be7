using FinModel.Evaluation;
using static FinModel.Tests.Models.LarkmoorByHand;

namespace FinModel.Tests.Models;

/// <summary>
/// Discounted cash flow, residual income and dividends. Everything that the cash flow is made of grows by 5%, so a growing annuity and Gordon's formula
/// say what the value is without a sum over years.
/// </summary>
public class LarkmoorCashFlowTests
{
    private static readonly ModelResult Base = Larkmoor.Run("base");

    [Fact]
    public void The_cost_of_capital_is_built_up_from_its_parts()
    {
        Base.Of("cost_of_equity").ShouldBe(CostOfEquity);
        Base.Of("after_tax_cost_of_debt").ShouldBe(0.0375);
        Base.Of("wacc").ShouldBe(Wacc);
    }

    [Fact]
    public void The_cash_flow_to_the_firm_knows_no_interest()
    {
        for (var t = 0; t < 3; t++)
        {
            Base.Of("free_cash_flow_to_firm", Larkmoor.Estimates[t]).ShouldBe(FirstCashFlow * Math.Pow(1 + Growth, t));
        }

        Larkmoor.Run("base", "borrowing_rate = 20%", "cash_yield = 9%").Of("free_cash_flow_to_firm", "2026").ShouldBe(FirstCashFlow * (1 + Growth));
    }

    [Fact]
    public void A_cash_flow_that_grows_for_ever_at_one_rate_is_worth_what_Gordon_says()
    {
        // In the middle of each year: half a year's discount less.
        var firm = FirstCashFlow / (Wacc - Growth) * Math.Sqrt(1 + Wacc);

        Base.Of("dcf_enterprise_value").ShouldBe(firm);
        Base.Of("dcf_equity_value").ShouldBe(firm - Claims);
        Base.Of("dcf_value_per_share").ShouldBe((firm - Claims) / Larkmoor.CnyPerHkd / 400);
        Base.Of("dcf_upside").ShouldBe(((firm - Claims) / Larkmoor.CnyPerHkd / 400 / 8) - 1);
        Base.Of("terminal_share_of_value").ShouldBe(1 - (Annuity(0.5) / firm));
        Larkmoor.Run("base", "mid_year_convention = off").Of("dcf_enterprise_value").ShouldBe(FirstCashFlow / (Wacc - Growth));
    }

    [Fact]
    public void A_sale_at_a_multiple_is_made_at_the_end_of_the_last_year()
    {
        var firm = Annuity(0.5) + (12 * 0.26 * Revenue * Math.Pow(1 + Growth, 2) / Math.Pow(1 + Wacc, 3));

        Base.Of("dcf_value_by_multiple").ShouldBe((firm - Claims) / Larkmoor.CnyPerHkd / 400);
        Larkmoor.Run("base", "weight_of_growth = 0%").Of("dcf_enterprise_value").ShouldBe(firm);
    }

    [Fact]
    public void Growth_that_fades_is_computed_year_by_year()
    {
        // From 5% to 3% in ten years: on average over the first year 4.9%, over the second 4.7%, and so on.
        var last = FirstCashFlow * Math.Pow(1 + Growth, 2);
        var (terminal, level, discount) = (0.0, last, 1.0);
        for (var year = 1; year <= 10; year++)
        {
            level *= 1.03 + (0.02 * (1 - ((year - 0.5) / 10)));
            discount /= 1 + Wacc;
            terminal += level * discount;
        }

        terminal += level * 1.03 / (Wacc - 0.03) * discount;
        var byGrowth = terminal / Math.Pow(1 + Wacc, 2.5);
        var byMultiple = 12 * 0.26 * Revenue * Math.Pow(1 + Growth, 2) / Math.Pow(1 + Wacc, 3);
        var result = Larkmoor.Run("fade");

        result.Of("terminal_value_by_growth").ShouldBe(terminal);
        result.Of("dcf_enterprise_value").ShouldBe(Annuity(0.5) + ((byGrowth + byMultiple) / 2));
        result.Of("exit_multiple_implied").ShouldBe(terminal * Math.Sqrt(1 + Wacc) / (0.26 * Revenue * Math.Pow(1 + Growth, 2)));
    }

    [Fact]
    public void A_value_is_struck_at_the_balance_sheet_and_grows_until_the_valuation()
    {
        // On 2 July 183 of 365 days have passed.
        var result = Larkmoor.Run("mid_2025");
        const double passed = 183 / 365.0;

        result.Of("dcf_enterprise_value").ShouldBe(Base.Of("dcf_enterprise_value"));
        result.Of("dcf_value_per_share").ShouldBe(Base.Of("dcf_value_per_share") * Math.Pow(1 + Wacc, passed));
        result.Of("residual_income_value_per_share").ShouldBe(Base.Of("residual_income_value_per_share") * Math.Pow(1 + CostOfEquity, passed));
        result.Of("dividend_discount_value_per_share").ShouldBe(Base.Of("dividend_discount_value_per_share") * Math.Pow(1 + CostOfEquity, passed));
    }

    [Theory]
    [InlineData("terminal_growth = 10%", "growth_is_below_wacc")]
    [InlineData("target_debt_weight = 30%", "capital_weights_add_up")]
    [InlineData("dividend_growth = 12%", "dividend_growth_is_below_cost_of_equity")]
    [InlineData("residual_income_persistence = 1.2", "residual_income_fades")]
    public void What_cannot_be_is_found(string change, string check) =>
        Larkmoor.Run("base", change).Checks.Where(c => !c.Passed).Select(c => c.Check.Name).Should().Contain(check);

    [Fact]
    public void Dividends_that_grow_at_one_rate_are_worth_what_Gordon_says()
    {
        var equity = 40 * 1.04 / (CostOfEquity - 0.04);

        Base.Of("dividend_discount_equity_value").ShouldBe(equity);
        Base.Of("dividend_discount_value_per_share").ShouldBe(equity / Larkmoor.CnyPerHkd / 400);
    }

    [Fact]
    public void Residual_income_is_what_is_earned_beyond_the_cost_of_equity_and_fades()
    {
        var (book, value, factor, residual) = (720.7375, 720.7375, 1.0, 0.0);
        foreach (var year in Larkmoor.Estimates)
        {
            var profit = Base.Of("net_profit", year);
            residual = profit - (CostOfEquity * book);
            factor /= 1 + CostOfEquity;
            value += residual * factor;
            book += profit - Base.Of("dividends_paid", year);
        }

        // Eight tenths of it are there a year later, and eight tenths of that: a geometric series.
        value += residual * factor * (0.8 / (1 + CostOfEquity)) / (1 - (0.8 / (1 + CostOfEquity)));

        Base.Of("residual_income_equity_value").ShouldBe(value);
        Base.Of("residual_income_value_per_share").ShouldBe(value / Larkmoor.CnyPerHkd / 400);
    }

    [Fact]
    public void Residual_income_and_dividends_agree_when_all_equity_is_paid_out_in_the_end()
    {
        // Without residual income after the forecast a share is worth its dividends and the last book value.
        var result = Larkmoor.Run("base", "residual_income_persistence = 0");
        var dividends = Larkmoor.Estimates.Select((year, t) => result.Of("dividends_paid", year) / Math.Pow(1 + CostOfEquity, t + 1)).Sum();

        result.Of("residual_income_equity_value").ShouldBe(dividends + (result.Of("shareholders_equity", "2027") / Math.Pow(1 + CostOfEquity, 3)));
    }

    // The three forecast years, each discounted by so many years less than to its end.
    private static double Annuity(double early) =>
        FirstCashFlow * (1 - Math.Pow((1 + Growth) / (1 + Wacc), 3)) / (Wacc - Growth) * Math.Pow(1 + Wacc, early);
}
