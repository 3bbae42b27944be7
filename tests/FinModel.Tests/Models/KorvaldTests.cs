using FinModel.Analysis;
using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>Plants that follow sales, what is left over as lines, and a revolver in a circle that is not affine.</summary>
public class KorvaldTests
{
    public static TheoryData<string> Scenarios() => [.. KorvaldScenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Years_are_those_of_a_computation_by_hand(string scenario) =>
        KorvaldByHand.Compute(KorvaldScenarios.All[scenario]).ShouldAgreeWith(Run(scenario));

    [Fact]
    public void No_scenario_is_left_out() =>
        InventedModels.Model("korvald").Plan.Scenarios.Select(s => s.Name).Should().BeEquivalentTo(KorvaldScenarios.All.Keys);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_circle_is_not_affine_and_still_meets_itself(string scenario)
    {
        var circles = Run(scenario).Circles;

        circles.Should().HaveCount(4).And.OnlyContain(c => c.Converged && !c.Circle.IsAffine && c.Evaluations > 2);
        circles.Should().OnlyContain(c => Math.Abs(c.Residual) <= 1e-9);
    }

    [Fact]
    public void The_revolver_pays_for_the_bond_and_is_repaid_out_of_later_cash()
    {
        var result = Run("base");

        (result.Of("short_term_borrowings", "2027") - result.Of("short_term_borrowings", "2026")).Should().BeApproximately(19_295.55, 0.01);
        result.Of("short_term_borrowings", "2028").Should().BeLessThan(result.Of("short_term_borrowings", "2027"));
        result.Of("cash", "2027").Should().BeApproximately(result.Of("minimum_cash", "2027"), 1e-6);
    }

    [Fact]
    public void When_there_is_more_cash_than_needed_nothing_is_drawn_and_the_cash_stays()
    {
        var result = Run("downturn");

        result.Of("short_term_borrowings", "2026").Should().Be(0);
        result.Of("cash", "2026").Should().BeGreaterThan(result.Of("minimum_cash", "2026"));
    }

    [Fact]
    public void At_the_limit_the_cash_falls_below_its_minimum()
    {
        var result = Run("credit_crunch");

        result.Of("short_term_borrowings", "2027").Should().Be(18_000);
        result.Of("cash", "2027").Should().BeLessThan(result.Of("minimum_cash", "2027"));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Capital_expenditure_and_other_lines_are_what_is_left_in_history_and_in_estimates(string scenario)
    {
        var result = Run(scenario);
        foreach (var year in Enumerable.Range(2022, 7))
        {
            double Of(string id) => result.Of(id, $"{year}");
            double Before(string id) => result.Of(id, $"{year - 1}");
            var wear = Of("plant_depreciation.foundry") + Of("plant_depreciation.machining") + Of("plant_depreciation.finishing");
            Of("capex").Should().BeApproximately(Of("property_plant_equipment") - Before("property_plant_equipment") + wear, 1e-9);
            Of("plant_turnover.foundry").Should().BeApproximately(Of("revenue") / Of("plant_assets.foundry"), 1e-12);
            Of("other_markets").Should()
                .BeApproximately(Of("revenue") - Of("market_revenue.home") - Of("market_revenue.america") - Of("market_revenue.china"), 1e-9);
            Of("market_revenue.america").Should().BeApproximately(Of("market_sales.america") * Of("eur_per_usd"), 1e-9);
            Of("other_operating_expenses").Should().BeApproximately(
                Of("total_operating_costs") - Of("selling_expenses") - Of("administrative_expenses"), 1e-9);
        }
    }

    [Fact]
    public void Sales_are_in_the_currency_of_their_market() =>
        Run("base").Plan.Line("market_sales")!.Units.Select(u => u.ToString()).Should().Equal("EUR", "USD", "CNY");

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_half_that_is_not_published_is_what_the_year_leaves_and_its_margin_is_its_own(string scenario)
    {
        var result = Run(scenario);

        result.Of("revenue", "2H25").Should().BeApproximately(result.Of("revenue", "2025") - 104_300, 1e-9);
        result.Of("gross_margin", "2H25").Should().BeApproximately(
            result.Of("gross_profit", "2H25") / result.Of("revenue", "2H25"), 1e-12);
        result.Of("revenue_growth", "2H25").Should().BeApproximately((result.Of("revenue", "2H25") / 103_972) - 1, 1e-12);
    }

    [Fact]
    public void The_published_halves_agree_with_the_years() =>
        TieOut.Run(Run("base")).Contradictions.Should().BeEmpty();

    private static ModelResult Run(string scenario) => InventedModels.Model("korvald").Run(scenario);
}
