using FinModel.Compiler.Plans;
using FinModel.Web.Certificates;

namespace FinModel.Tests.Evaluation;

/// <summary>Checks are judged by the cells' values: as a whole run of the model would judge them.</summary>
public class CheckProgramTests
{
    [Theory]
    [InlineData("models/sensetime")]
    [InlineData("tests/models/larkmoor")]
    [InlineData("tests/models/korvald")]
    [InlineData("tests/models/alder-finch")]
    public void Checks_come_out_as_a_whole_run_has_them(string folder)
    {
        var model = FinancialModel.Load(Repository.At(folder));
        var inputs = new RandomInputs(model.Plan, 7);
        foreach (var changes in Enumerable.Range(0, 6).Select(inputs.Set).Prepend([]))
        {
            var result = model.Evaluator.Run(PlanScenario.Base, changes);
            var whole = result.Program.Checks.Select(c => c.Judge(result.ProgramSlots)).ToDictionary(c => (c.Check, c.Instance));

            foreach (var check in result.Checks)
            {
                var expected = whole[(check.Check, check.Instance)];
                (Bits(check.Left), Bits(check.Right)).Should().Be((Bits(expected.Left), Bits(expected.Right)), "{0}", check.Check.Name);
                check.Passed.Should().Be(expected.Passed || check.IsWithinRounding || !check.IsMeaningful, "{0}", check.Check.Name);
            }
        }
    }

    private static long Bits(double value) => double.IsNaN(value) ? 0 : BitConverter.DoubleToInt64Bits(value);
}
