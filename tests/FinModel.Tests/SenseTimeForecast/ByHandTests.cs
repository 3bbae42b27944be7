using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.SenseTimeForecast.ByHand;

namespace FinModel.Tests.SenseTimeForecast;

/// <summary>The engine against the same forecast written straight in C#.</summary>
public class ByHandTests
{
    private const double Accuracy = 1e-9;
    private static readonly string[] Statements = ["income_statement", "balance_sheet", "cash_flow"];

    [Fact]
    public void The_forecast_by_hand_has_every_line_of_the_three_statements() =>
        Forecast.Compute(Base()).Values.Should().AllSatisfy(year => year.Keys.Should().Contain(Lines()));

    [Fact]
    public void The_engine_agrees_with_the_forecast_by_hand_in_base() =>
        Differences(SenseTimeModel.Run(PlanScenario.Base, []), Base()).Should().BeEmpty();

    [Fact]
    public void The_engine_agrees_with_the_forecast_by_hand_in_random_scenarios()
    {
        var random = new Random(20250126);
        for (var run = 0; run < 20; run++)
        {
            var drivers = Base();
            var overrides = SenseTimeModel.Inputs.Where(c => drivers.Has(NameOf(c)) && c.Period is not null).Select(c => Change(c, drivers, random)).ToList();

            Differences(SenseTimeModel.Run(PlanScenario.Base, overrides), drivers).Should().BeEmpty("run {0}", run);
        }
    }

    // Half as much to half as much again, and something on top: days and rates stay sensible, and signs change now and then.
    private static PlanOverride Change(PlanCell cell, ReportDrivers drivers, Random random)
    {
        var value = (cell.Given * (0.5 + random.NextDouble())) + (cell.Unit.IsPure ? random.NextDouble() / 10 : random.NextDouble() * 50);
        drivers[NameOf(cell), cell.Period!.Period.Year] = value;
        return SenseTimeModel.Set(cell, value);
    }

    private static IEnumerable<string> Differences(ModelResult result, ReportDrivers drivers) =>
        from year in Forecast.Compute(drivers)
        from line in Lines()
        let period = SenseTimeModel.Estimates.Single(p => p.Year == year.Key)
        let engine = SenseTimeModel.ValueOf(result, line, period)
        let byHand = year.Value[line]
        where Math.Abs(engine - byHand) > Accuracy * Math.Max(Math.Abs(byHand), 1e-3)
        select $"{line} {year.Key}: {engine:R} by the engine, {byHand:R} by hand";

    private static IEnumerable<string> Lines() => SenseTimeModel.Plan.Lines.Where(l => Statements.Contains(l.Statement)).Select(l => l.Name);

    // The one driver that the model calls something else.
    private static string NameOf(PlanCell cell) => cell.Id == "new_asset_depreciation_rate" ? "new_capex_depreciation_rate" : cell.Id;

    // Not in the report's drivers, because the report has none of it; the share capital is printed.
    private static ReportDrivers Base() => new()
    {
        ["equity_raised", 2023] = 0,
        ["dividends_paid", 2023] = 0,
        ["share_capital", 2023] = 0.01,
    };
}
