using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Evaluation.Outcomes;
using FsCheck;
using FsCheck.Fluent;

namespace FinModel.Tests.SenseTimeForecast;

public class RandomDriversTests
{
    private const int Sets = 300;
    private const double Accuracy = 1e-9;

    [Fact]
    public void The_balance_sheet_balances_and_cash_ties_whatever_the_drivers_in_every_estimate_year_of_every_scenario()
    {
        var draws = Gen.Choose(0, 1_000_000).Select(i => i / 1e6).ArrayOf(SenseTimeModel.Inputs.Count).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sets).WithReplay(20250126, 1), Prop.ForAll(draws, HoldTogether));
    }

    [Fact]
    public void Every_scenario_of_the_model_balances_and_ties() =>
        SenseTimeModel.Plan.Scenarios.SelectMany(s => Complaints(SenseTimeModel.Run(s, []))).Should().BeEmpty();

    // The scenario's own changes come on top of random values, as those of a user who runs it with other data.
    private static void HoldTogether(double[] draws)
    {
        var overrides = RandomDrivers.Overrides(draws);
        var complaints = SenseTimeModel.Plan.Scenarios
            .Select(s => SenseTimeModel.Run(PlanScenario.Base, [.. overrides, .. s.Overrides]))
            .SelectMany(Complaints);

        complaints.Should().BeEmpty();
    }

    private static IEnumerable<string> Complaints(ModelResult result)
    {
        // What a method of valuation refuses (weights at random do not add up) is no matter of the statements.
        foreach (var fault in result.Faults.Where(f => f.Kind != FaultKind.Refused))
        {
            yield return $"{fault.Cell}: {fault.Reason}";
        }

        foreach (var period in SenseTimeModel.Estimates)
        {
            double Value(string line) => SenseTimeModel.ValueOf(result, line, period);
            var assets = Value("total_assets");
            var gap = assets - Value("total_liabilities") - Value("total_equity");
            var drift = Value("opening_cash") + Value("change_in_cash") + Value("exchange_rate_effect") - Value("cash");
            if (Math.Abs(gap) > Accuracy * Math.Abs(assets) || Math.Abs(drift) > Accuracy * Math.Abs(assets))
            {
                yield return $"{period}: the balance sheet is off by {gap:E1} and cash by {drift:E1} of {assets:E3}";
            }
        }
    }
}
