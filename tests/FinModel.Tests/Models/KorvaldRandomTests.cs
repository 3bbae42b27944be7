
namespace FinModel.Tests.Models;

public class KorvaldRandomTests
{
    private static readonly RandomDrivers Drivers = new(KorvaldByHand.Estimates,
    [
        ("guided_growth", -0.5, 1),
        ("market_growth.america", -0.5, 1),
        ("eur_per_usd", 0.3, 3),
        ("gross_margin", -0.2, 0.8),
        ("selling_expense_ratio", 0, 0.3),
        ("operating_cost_ratio", 0, 0.6),
        ("wage_inflation", -0.2, 0.5),
        ("effective_tax_rate", 0, 0.6),
        ("minority_share_of_profit", -0.2, 0.5),
        ("receivable_days", 0, 150),
        ("inventory_days", 0, 150),
        ("payable_days", 0, 150),
        ("plant_turnover.foundry", 1, 20),
        ("plant_turnover.machining", 1, 30),
        ("plant_depreciation_rate.foundry", 0, 0.5),
        ("amortisation", 0, 2_000),
        ("loan_drawn.term_loan", 0, 40_000),
        ("loan_repaid.bond", 0, 20_000),
        ("loan_rate.bond", 0, 0.2),
        ("cash_yield", -0.01, 0.15),
        ("revolver_rate", 0, 0.3),
        ("commitment_fee", 0, 0.02),
        ("revolver_limit", 0, 200_000),
        ("minimum_cash_days", 0, 90),
        ("dividend_payout", 0, 1),
        ("other_investing_cash_flow", -10_000, 10_000),
        ("equity_raised", -5_000, 30_000),
    ]);

    [Fact]
    public void Whatever_the_drivers_the_years_balance_and_the_revolver_stays_between_nothing_and_its_limit() => Drivers.Check(drivers =>
    {
        var model = InventedModels.Model("korvald");
        var result = model.Run("base", [.. drivers.Select(d => RandomDrivers.Text(model, d))]);

        result.Faults.Should().BeEmpty();
        result.ShouldBalance();
        result.Circles.Should().OnlyContain(c => c.Converged);
        foreach (var year in KorvaldByHand.Estimates)
        {
            var limit = result.Of("revolver_limit", year);
            result.Of("short_term_borrowings", year).Should().BeInRange(0, limit + (1e-9 * limit));
        }

        result.Checks.Where(
            c => !c.Check.IsOfThePast && c.Check.Name is "cash_is_at_its_minimum" or "nothing_is_drawn_on_idle_cash" or "loans_are_the_long_term_borrowings")
            .Should().HaveCount(12).And.OnlyContain(c => c.Passed);
        var figures = KorvaldScenarios.Base.With(drivers.Select(d => (d.Input, d.Period, (Func<double, double>)(_ => d.Value))));
        KorvaldByHand.Compute(figures).ShouldAgreeWith(result);
    });
}
