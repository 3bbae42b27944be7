using FinModel.Analysis.Solving;
using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>Placements, options, a convertible, and how long the cash lasts.</summary>
public class LarkmoorSharesTests
{
    private static readonly ModelResult Base = Larkmoor.Run("base");

    [Fact]
    public void A_placement_brings_shares_and_cash_together()
    {
        var result = Larkmoor.Run("placement");
        const double shares = 240 / (8 * 0.92);
        const double proceeds = 240 * 0.98 * Larkmoor.CnyPerHkd;

        result.Of("placement_shares.autumn").ShouldBe(shares);
        result.Of("placed", "2025").ShouldBe(shares);
        result.Of("shares_outstanding", "2027").ShouldBe(400 + shares);
        result.Of("dilution", "2025").ShouldBe(shares / 400);
        result.Of("cash", "2025").ShouldBe(Base.Of("cash", "2025") + proceeds);
        result.Of("shareholders_equity", "2025").ShouldBe(Base.Of("shareholders_equity", "2025") + proceeds);
        result.Of("book_value_per_share", "2025").ShouldBe((Base.Of("shareholders_equity", "2025") + proceeds) / (400 + shares));
        result.ShouldBalance();
    }

    [Fact]
    public void Shares_issued_on_the_first_of_October_count_for_92_days_of_the_year()
    {
        var result = Larkmoor.Run("placement");
        const double shares = 240 / (8 * 0.92);

        result.Of("weighted_average_shares", "2025").ShouldBe(400 + (shares * 92 / 365));
        result.Of("eps", "2025").ShouldBe(Base.Of("net_profit", "2025") / (400 + (shares * 92 / 365)));
        result.Of("weighted_average_shares", "2026").ShouldBe(400 + shares);

        // The year after, the cash earns what cash earns, taxed, and minorities take their share.
        var profit = Base.Of("net_profit", "2026") + (240 * 0.98 * Larkmoor.CnyPerHkd * 0.02 * 0.75 * 0.95);
        result.Of("eps", "2026").ShouldBe(profit / (400 + shares));
    }

    [Fact]
    public void The_target_price_is_spread_over_more_shares_and_the_cash_can_be_added()
    {
        var result = Larkmoor.Run("placement");
        var (value, shares) = (3 * 1050 * 1.05 * 1.05 / Larkmoor.CnyPerHkd, 400 + (240 / (8 * 0.92)));

        result.Of("target_price").ShouldBe(value / shares);
        result.Of("target_price_with_cash_placed").ShouldBe((value + (240 * 0.98)) / shares);
    }

    [Fact]
    public void A_price_of_its_own_goes_before_the_discount() =>
        Larkmoor.Run("placement", "placement_price.autumn = 6 HKD/share").Of("placed", "2025").ShouldBe(40);

    [Fact]
    public void What_was_placed_up_to_the_day_of_the_share_count_is_in_it()
    {
        Base.Of("placement_shares.spring").ShouldBe(180 / 7.2);
        Base.Of("shares_outstanding", "2025").Should().Be(400);

        var later = Larkmoor.Run("base", "placement_date.spring = 2026-12-31");
        later.Of("placed", "2026").ShouldBe(25);
        later.Of("weighted_average_shares", "2026").ShouldBe(400 + (25 / 365.0));
        later.Of("shares_outstanding", "2027").ShouldBe(425);
    }

    [Fact]
    public void Options_buy_back_what_their_exercise_pays_for_and_the_convertible_saves_its_interest()
    {
        const double options = 24 - (24 * 6 / 8.0);
        const double conversion = 90 / 10.0;
        foreach (var year in Larkmoor.Estimates)
        {
            var profit = Base.Of("net_profit", year);
            Base.Of("eps_with_options", year).ShouldBe(profit / (400 + options));
            Base.Of("diluted_eps", year).ShouldBe((profit + (90 * 0.03 * 0.75)) / (400 + options + conversion));
        }

        Base.Of("fully_diluted_shares").ShouldBe(400 + options + conversion);
    }

    [Fact]
    public void What_would_raise_earnings_per_share_is_left_out()
    {
        Larkmoor.Run("build_out").Of("option_shares").Should().Be(0, "the price is below the exercise price");
        var dear = Larkmoor.Run("base", "convertible_coupon = 9%", "conversion_price = 30 CNY/share");
        dear.Of("diluted_eps", "2025").ShouldBe(Base.Of("net_profit", "2025") / 406);
        var loss = Larkmoor.Run("loss");
        loss.Of("net_profit", "2025").Should().BeNegative();
        loss.Of("diluted_eps", "2025").ShouldBe(loss.Of("net_profit", "2025") / 400);
    }

    [Fact]
    public void Cash_lasts_as_many_months_as_it_is_of_a_months_burn()
    {
        var result = Larkmoor.Run("build_out");
        var burn =
            result.Of("dividends_paid", "2025") + 10 - result.Of("operating_cash_flow", "2025") - result.Of("investing_cash_flow", "2025")
                - result.Of("other_financing_cash_flow", "2025");

        result.Of("runway_months", "2025").ShouldBe((result.Of("cash", "2025") - 150) / (burn / 12));
        result.Of("runway_months", "2026").Should().Be(0, "the minimum is reached");
        result.Of("runway_months", "2027").Should().Be(120, "nothing is burnt");
        result.Of("largest_cash_gap").ShouldBe(150 - result.Of("cash", "2026"));
        result.Of("funding_need", "2026").ShouldBe(150 - result.Of("cash", "2026"));
        result.Of("funding_need", "2027").Should().Be(0);
    }

    [Fact]
    public void The_revolver_beside_the_statements_draws_its_own_interest_too_and_repays()
    {
        var result = Larkmoor.Run("build_out");

        // Drawn d pays 4% of d within the year, so d covers the gap and that: d = gap / 0.96.
        var drawn = (150 - result.Of("cash", "2026")) / (1 - (0.08 / 2));
        result.Of("revolver", "2026").Should().BeApproximately(drawn, 1e-9 * drawn);
        result.Of("revolver_interest", "2026").Should().BeApproximately(0.04 * drawn, 1e-9);
        result.Of("cash_with_revolver", "2026").Should().BeApproximately(150, 1e-9);

        // Next year there is enough to repay it all; its interest is then on half a year's balance.
        result.Of("revolver", "2027").Should().BeApproximately(0, 1e-9);
        result.Of("cash_with_revolver", "2027").Should().BeApproximately(result.Of("cash", "2027") - (0.08 * drawn), 1e-9 * drawn);
        result.Of("cash", "2026").Should().BeLessThan(150, "the statements stay as they are");
    }

    [Fact]
    public void At_its_limit_the_revolver_leaves_a_gap() =>
        Larkmoor.Run("build_out", "revolver_limit = 50 million").Of("revolver", "2026").Should().BeApproximately(50, 1e-9);

    [Fact]
    public void The_placement_that_closes_the_gap_is_found_by_solving()
    {
        var model = InventedModels.Model("larkmoor");
        var amount = model.Plan.Cells.Single(c => c.Id == "placement_amount.autumn");
        var headroom = model.Plan.Cells.Single(c => c.Id == "lowest_cash_headroom");
        var solved = GoalSeek.Solve(model.Evaluator, model.TryCase("build_out", [], [])!, headroom, 0, [amount]);

        // It earns 2% in 2026, three quarters of it after tax; minorities keep theirs in the company.
        var gap = Larkmoor.Run("build_out").Of("largest_cash_gap");
        solved.Converged.Should().BeTrue();
        solved.Answers[0].Inputs[0].Value.Should().BeApproximately(gap / (1 + (0.02 * 0.75)) / Larkmoor.CnyPerHkd, 1e-6);
    }
}
