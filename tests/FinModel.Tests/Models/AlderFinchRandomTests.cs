namespace FinModel.Tests.Models;

public class AlderFinchRandomTests
{
    private static readonly RandomDrivers Drivers = new(AlderFinchByHand.Estimates,
    [
        ("segment_growth.shops", -0.6, 1.2),
        ("segment_growth.online", -0.6, 1.2),
        ("gross_margin_change", -0.3, 0.2),
        ("selling_expense_ratio", 0, 0.6),
        ("rnd_expense_ratio", 0, 0.2),
        ("cost_inflation", -0.2, 0.5),
        ("turnover_rent_rate", 0, 0.4),
        ("statutory_tax_rate", 0, 0.6),
        ("minority_share_of_profit", -0.2, 0.5),
        ("depreciation_rate", 0, 0.9),
        ("amortisation", -1, 3),
        ("receivable_days", 0, 200),
        ("inventory_days", 0, 300),
        ("payable_days", 0, 300),
        ("capex_ratio", -0.1, 0.6),
        ("other_investing_cash_flow", -20, 20),
        ("long_term_debt_change", -30, 30),
        ("equity_raised", -10, 40),
        ("dividend_payout", 0, 1.5),
        ("cash_yield", -0.02, 0.2),
        ("borrowing_rate", 0, 0.3),
    ]);

    [Fact]
    public void Whatever_the_drivers_the_quarters_balance_and_are_those_of_a_computation_by_hand() => Drivers.Check(drivers =>
    {
        var model = InventedModels.Model("alder-finch");
        var result = model.Run("base", [.. drivers.Select(d => RandomDrivers.Text(model, d))]);

        result.Faults.Should().BeEmpty();
        result.ShouldBalance();
        result.Checks.Where(c => c.Check.Name == "tax_losses_are_not_negative").Should().OnlyContain(c => c.Passed);
        var figures = AlderFinchScenarios.Base.With(drivers.Select(d => (d.Input, d.Period, (Func<double, double>)(_ => d.Value))));
        AlderFinchByHand.Compute(figures).ShouldAgreeWith(result);
    });
}
