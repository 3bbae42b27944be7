using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>Which of several values typed for a cell counts: the one that speaks of it most closely, whatever stands first.</summary>
public class GivenValuesTests
{
    private const string Text =
        TestModel.Head
            + "dimension segment\n  cloud\n  devices\ninput growth over segment : ratio\n"
            + "line sales over segment : flow number\n  estimate 100 * (1 + growth)\ninputs \"inputs.csv\"\n";

    [Theory]
    [InlineData("growth,%,20,21,invented", "growth.cloud,%,10,,invented", 0.10, 0.10, 0.20, 0.21)]
    [InlineData("growth,%,20,,invented", "growth.cloud,%,,11,invented", 0.20, 0.11, 0.20, 0.20)]
    [InlineData("growth,%,20,21,invented", "growth.cloud,%,10,11,invented", 0.10, 0.11, 0.20, 0.21)]
    public void A_members_own_row_counts_before_the_row_of_all_and_a_period_before_all(string first, string second, params double[] expected)
    {
        foreach (var rows in new[] { new[] { first, second }, [second, first] })
        {
            var files = new TestFiles(new Dictionary<string, string> { ["inputs.csv"] = "id,unit,all,2025,source\n" + string.Join('\n', rows) });
            var compilation = TestModel.Compile(Text, files);

            compilation.Diagnostics.Select(d => d.Message).Should().BeEmpty();
            var result = new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []);
            var growth = compilation.Plan!.Line("growth")!;
            var found =
                growth.Dimension!.Members.SelectMany(
                    m => compilation.Plan.Timeline.Periods.Where(p => p.IsEstimate).Select(p => result.Value(growth, m, p.Period) ?? double.NaN));
            found.Should().Equal(expected);
        }
    }
}
