using FinModel.Core.Units;

namespace FinModel.Tests.Relations;

/// <summary>No value jumps where an input moves by next to nothing: at the base case, and where a rule changes its branch.</summary>
public class ContinuityRelations
{
    private static readonly string[] Values =
    [
        "dcf_value_per_share", "dcf_value_by_growth", "dcf_value_by_multiple", "residual_income_value_per_share", "dividend_discount_value_per_share",
        "parts_value_per_share",
        "value_on_ps", "value_on_ev_sales", "value_on_pb", "value_on_pe", "value_on_ev_ebitda", "value_on_free_cash_flow", "value_on_peg", "target_price",
        "forward_revenue", "forward_ev_ebitda", "exit_multiple_implied", "terminal_growth_implied", "own_premium_to_peers@2026", "altman_z@2026",
        "fully_diluted_shares",
    ];

    public static TheoryData<string> Inputs =>
    [
        .. Companies.Larkmoor.Model.Plan.Cells.Where(
            c => c.Line.IsInput && c.Line.Unit != Unit.Date && c.PrintedIn is null && (c.Period is null or { IsEstimate: true }) && !c.Line.IsSwitch)
            .Select(c => c.Id).Distinct(),
    ];

    // Weierstrass: a small step of an input is a small step of every value.
    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_small_step_of_an_input_is_a_small_step_of_every_value(string input)
    {
        foreach (var value in Values)
        {
            var step = Math.Abs(Companies.Larkmoor[value, $"{input} *= 1.000001"] - Companies.Larkmoor[value]);
            step.Should().BeLessThan(0.0005 * Math.Max(1, Math.Abs(Companies.Larkmoor[value])), "{0} follows {1}", value, input);
        }
    }

    [Theory]
    [InlineData("fade_years = 3", "fade_years = 3.000001")]
    [InlineData("fade_years = 0", "fade_years = 0.000001")]
    [InlineData("fade_years = 20", "fade_years = 19.999999")]
    [InlineData("weight_of_growth = 100%", "weight_of_growth = 99.99999%")]
    [InlineData("weight_of_growth = 0%", "weight_of_growth = 0.00001%")]
    [InlineData("dividends_before_period_end = 0%", "dividends_before_period_end = 0.00001%")]
    [InlineData("placement_amount.autumn = 0 HKD", "placement_amount.autumn = 1 HKD")]
    [InlineData("share_price = 6", "share_price = 6.000001")]
    [InlineData("exercise_price = 8", "exercise_price = 8.000001")]
    [InlineData("share_of_associates = 0 million", "share_of_associates = 0.00001 million")]
    [InlineData("associates_value = 0 million", "associates_value = 0.00001 million")]
    [InlineData("terminal_growth = 0%", "terminal_growth = 0.00001%")]
    [InlineData("residual_income_persistence = 0", "residual_income_persistence = 0.0000001")]
    [InlineData("residual_income_persistence = 1", "residual_income_persistence = 1.0000001")]
    [InlineData("tax_shield_rate = 0%", "tax_shield_rate = 0.00001%")]
    public void Where_a_branch_changes_there_is_no_step(string one, string other)
    {
        string[] fade = ["growth_before_fade = 9%"];
        foreach (var value in Values)
        {
            Companies.Larkmoor[value, [.. fade, other]].ShouldBeNear(Companies.Larkmoor[value, [.. fade, one]], 0.0001, value);
        }
    }
}
