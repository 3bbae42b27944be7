using System.Globalization;
using static FinModel.Tests.Relations.Companies;

namespace FinModel.Tests.Relations;

/// <summary>What comes after the forecast: Gordon's formula, growth that fades, a sale at a multiple, and what each says of the other.</summary>
public class TerminalRelations
{
    private const double Wacc = 0.0971;

    // Two ways to one value: at the multiple that growth implies, and at the growth that the multiple implies, both are the same.
    [Theory]
    [InlineData("larkmoor", "mid_year_convention = on")]
    [InlineData("larkmoor", "mid_year_convention = off")]
    [InlineData("larkmoor", "fade_years = 6")]
    [InlineData("quarters", "mid_year_convention = on")]
    [InlineData("sensetime", "fade_years = 10")]
    public void At_the_implied_multiple_both_agree(string company, string change)
    {
        var multiple = $"exit_multiple *= {Text(Named(company)["exit_multiple_implied", change] / Named(company)["exit_multiple"])}";
        Named(company)["dcf_value_by_multiple", change, multiple].ShouldBeNear(Named(company)["dcf_value_by_growth", change]);
    }

    [Theory]
    [InlineData("larkmoor", "mid_year_convention = on")]
    [InlineData("larkmoor", "mid_year_convention = off")]
    [InlineData("quarters", "mid_year_convention = on")]
    public void At_the_implied_growth_both_agree(string company, string change)
    {
        var growth = $"terminal_growth = {Text(100 * Named(company)["terminal_growth_implied", change])}%";
        Named(company)["dcf_value_by_growth", change, growth].ShouldBeNear(Named(company)["dcf_value_by_multiple", change]);
    }

    // Gordon 1962: the limits of a fade.
    [Fact]
    public void A_fade_of_no_years_is_none() =>
        Larkmoor["terminal_value_by_growth", "terminal_growth = 3%", "growth_before_fade = 9%", "fade_years = 0"]
            .ShouldBeNear(Larkmoor["terminal_cash_flow"] * 1.03 / (Wacc - 0.03));

    [Fact]
    public void A_fade_between_the_same_growth_is_none() =>
        Larkmoor["terminal_value_by_growth", "fade_years = 13.5"].ShouldBeNear(Larkmoor["terminal_value_by_growth"]);

    [Theory]
    [InlineData("0.001", "0")]
    [InlineData("4.999", "5.001")]
    [InlineData("19.999", "20")]
    public void A_fade_may_end_within_a_year(string years, string others) =>
        Fading("5%", years).ShouldBeNear(Fading("5%", others), 0.001);

    // Fuller and Hsia 1984: over a few years and a few points the H-model is near.
    [Theory]
    [InlineData(5, 4)]
    [InlineData(4.5, 3)]
    public void Where_the_H_model_is_good_it_is_near(double before, int years) =>
        Fading($"{Text(before)}%", Text(years))
            .ShouldBeNear(Larkmoor["terminal_cash_flow"] * (1.03 + (years / 2.0 * ((before / 100) - 0.03))) / (Wacc - 0.03), 0.005);

    // The case of SenseTime: 39.6% fading to 3% over ten years lies between growth taken at the beginning and at the end of each year.
    [Fact]
    public void A_steep_fade_is_what_its_years_are() =>
        Named("sensetime")["terminal_value_by_growth"].Should().BeInRange(59_439, 76_545);

    [Fact]
    public void A_cash_flow_that_shrinks_at_first_is_still_worth_something_and_warned_of()
    {
        Larkmoor["terminal_value_by_growth", "growth_before_fade = -30%", "fade_years = 10"].Should().BeInRange(300, 3_482);
        Larkmoor.Failing("growth_before_fade = -30%", "fade_years = 10").Should().Contain("growth_falls");
    }

    [Theory]
    [InlineData("fade_years = 21")]
    [InlineData("fade_years = -1")]
    [InlineData("growth_before_fade = -100%")]
    public void A_fade_that_cannot_be_is_refused(string change) =>
        Larkmoor.Run(change).Faults.Should().Contain(f => f.Cell.ToString().StartsWith("fade_growth", StringComparison.Ordinal));

    // Ordering.
    [Theory]
    [InlineData("terminal_growth = 4%", "terminal_growth = 5%", "dcf_value_by_growth")]
    [InlineData("risk_free_rate = 4%", "risk_free_rate = 3%", "dcf_value_by_growth")]
    [InlineData("risk_free_rate = 4%", "risk_free_rate = 3%", "dcf_value_by_multiple")]
    [InlineData("equity_beta = 1.3", "equity_beta = 1.2", "residual_income_value_per_share")]
    [InlineData("equity_beta = 1.3", "equity_beta = 1.2", "dividend_discount_value_per_share")]
    [InlineData("dividend_growth = 3%", "dividend_growth = 4%", "dividend_discount_value_per_share")]
    [InlineData("exit_multiple = 11", "exit_multiple = 12", "dcf_value_by_multiple")]
    [InlineData("residual_income_persistence = 0.5", "residual_income_persistence = 0.9", "residual_income_value_per_share")]
    [InlineData("capex_ratio = 8%", "capex_ratio = 7%", "dcf_value_by_growth")]
    [InlineData("gross_margin = 39%", "gross_margin = 40%", "residual_income_value_per_share")]
    [InlineData("target_debt_weight = 10%", "target_debt_weight = 20%", "dcf_value_by_growth")]
    public void More_is_worth_more(string less, string more, string line)
    {
        string[] With(string change) =>
            change.StartsWith("target_debt", StringComparison.Ordinal)
                ? [change, change.Contains("10%", StringComparison.Ordinal) ? "target_equity_weight = 90%" : "target_equity_weight = 80%"]
                : [change];
        Larkmoor[line, With(less)].Should().BeLessThan(Larkmoor[line, With(more)], "{0} rather than {1}", more, less);
    }

    // A weighted mean is linear in its weight and between what it is of.
    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    [InlineData(60)]
    [InlineData(100)]
    public void A_weight_is_a_weight(int percent) =>
        Larkmoor["dcf_value_per_share", $"weight_of_growth = {percent}%"]
            .ShouldBeNear((percent / 100.0 * Larkmoor["dcf_value_by_growth"]) + ((1 - (percent / 100.0)) * Larkmoor["dcf_value_by_multiple"]));

    // Issue 11, section 6: a method of weight zero takes nothing away from the other.
    [Theory]
    [InlineData("weight_of_growth = 0%", "terminal_growth = 12%", "dcf_value_by_multiple")]
    [InlineData("weight_of_growth = 0%", "capex_ratio = 40%", "dcf_value_by_multiple")]
    [InlineData("weight_of_growth = 100%", "gross_margin@2027 = 12% and capex_ratio@2027 = -20%", "dcf_value_by_growth")]
    public void What_has_no_weight_takes_nothing_away(string weight, string change, string line)
    {
        string[] changes = [weight, .. change.Split(" and ")];
        Larkmoor["dcf_value_per_share", changes].ShouldBeNear(Larkmoor["dcf_lower_value", changes]);
        Larkmoor["dcf_higher_value", changes].ShouldBeNear(Larkmoor[line, changes]);
        Larkmoor.Run(changes).Faults.Select(f => f.Cell.ToString()).Should().NotContain(c => c.StartsWith("terminal_value", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("weight_of_growth = 50%", "terminal_growth = 12%")]
    [InlineData("weight_of_growth = 100%", "capex_ratio = 40%")]
    public void What_has_a_weight_is_refused_where_it_cannot_be(string weight, string change) =>
        Larkmoor.Run(weight, change).Faults.Select(f => f.Cell.ToString()).Should().Contain("terminal_value_by_growth");

    // Issue 11, section 8: what is worth a look is pointed at.
    [Theory]
    [InlineData("terminal_growth = 9%", "growth_is_well_below_wacc")]
    [InlineData("terminal_growth = 9%", "terminal_value_is_not_all")]
    [InlineData("capex_ratio = 2%", "what_wears_out_is_replaced")]
    [InlineData("tax_shield_rate = 10%", "shield_is_the_tax_rate")]
    [InlineData("share_price = 1", "weights_are_near_the_markets")]
    [InlineData("other_claims = 5000 million", "firm_is_worth_its_claims")]
    [InlineData("weight_of_growth = 120%", "terminal_weights_are_parts")]
    [InlineData("weight_of_growth = -50%", "terminal_weights_are_parts")]
    [InlineData("target_equity_weight = 110%", "capital_weights_are_parts", "target_debt_weight = -10%")]
    [InlineData("dividends_before_period_end = 150%", "dividends_come_within_the_period")]
    [InlineData("gross_margin@2026 = 5%", "ebitda_is_positive")]
    [InlineData("terminal_growth = 9.7%", "implied_multiple_is_sane")]
    public void What_is_not_sane_is_pointed_at(string change, string check, string? another = null)
    {
        Larkmoor.Failing().Should().NotContain(check);
        Larkmoor.Failing(another is null ? [change] : [change, another]).Should().Contain(check);
    }

    private static double Fading(string before, string years) =>
        Larkmoor["terminal_value_by_growth", "terminal_growth = 3%", $"growth_before_fade = {before}", $"fade_years = {years}"];

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
