using FinModel.Compiler.Plans;

namespace FinModel.Tests.Web;

public class ScriptTests
{
    [Theory]
    [InlineData("models/sensetime")]
    [InlineData("tests/models/alder-finch")]
    [InlineData("tests/models/korvald")]
    [InlineData("tests/models/larkmoor")]
    public void A_page_computes_every_scenario_to_the_last_bit(string folder)
    {
        var model = FinancialModel.Load(Repository.At(folder));
        using var script = new ScriptInProcess(model.Plan);
        foreach (var scenario in model.Plan.Scenarios)
        {
            var values = script.Run(scenario.Name, new Dictionary<string, double>());
            var result = model.Evaluator.Run(scenario, []);

            Differences(model.Plan, c => result[c], values).Should().BeEmpty(scenario.Name);
        }
    }

    private static IEnumerable<string> Differences(Plan plan, Func<PlanCell, double> expected, double[] values) =>
        plan.Cells.Where(c => !IsSame(expected(c), values[c.Slot])).Select(c => $"{c}: {expected(c):R} {values[c.Slot]:R}");

    private static bool IsSame(double expected, double value) =>
        double.IsNaN(expected) ? !double.IsFinite(value) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(value);
}
