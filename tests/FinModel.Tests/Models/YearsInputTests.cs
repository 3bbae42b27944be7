using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>What is typed for a year in a model of quarters.</summary>
public class YearsInputTests
{
    private const string Model = """
        model test
        timeline quarters 3Q25A 4Q25A 1Q26A 2Q26E 3Q26E 4Q26E 1Q27E..4Q27E
        timeline halves 1H27E 2H27E
        timeline years 2026E 2027E
        currency CNY million
        inputs "inputs.csv"
        input margin : ratio percent
          actual 10%
        input headcount : average number
          actual 7
        input capex : flow money spread evenly
          actual 3 million
        input rent : flow money spread by days
          actual 3 million
        input sold : flow money
          actual 3 million
        input owed : stock money
          actual 3 million
        line result : flow money
          = sold * margin - capex - rent + owed * 0 * headcount
        scenario lean "Lean"
          margin@2027 += 1pp
          capex@2027 = 40
        scenario half "Half"
          capex@2027 *= 0.5

        """;

    [Fact]
    public void A_ratio_holds_in_its_parts_and_a_flow_is_spread()
    {
        var result = Run("id,unit,all,2026,2027,3Q27,1H27,source\nmargin,%,,20,30,33,31,x\nheadcount,,,8,9,,,x\n"
            + "capex,CNY million,2,,8,,,x\nrent,CNY million,1,,365,,,x\nsold,CNY million,5,,,,,x\nowed,CNY million,5,,,,,x\n");

        Row(result, "margin").Should().Equal(0.1, 0.1, 0.1, 0.2, 0.2, 0.2, 0.31, 0.31, 0.33, 0.3);
        Row(result, "headcount").Should().Equal(7, 7, 7, 8, 8, 8, 9, 9, 9, 9);
        Row(result, "capex").Should().Equal(3, 3, 3, 2, 2, 2, 2, 2, 2, 2);
        Row(result, "rent").TakeLast(4).Should().Equal(90, 91, 92, 92);
    }

    [Fact]
    public void A_scenario_may_set_a_year()
    {
        const string inputs =
            "id,unit,all,2026,2027,source\nmargin,%,10,,,x\nheadcount,,8,,,x\n"
            + "capex,CNY million,2,,20,x\nrent,CNY million,1,,,x\nsold,CNY million,5,,,x\nowed,CNY million,5,,,x\n";

        Row(Run(inputs, "lean"), "margin").TakeLast(5).Should().Equal(0.1, 0.11, 0.11, 0.11, 0.11);
        Row(Run(inputs, "lean"), "capex").TakeLast(5).Should().Equal(2, 10, 10, 10, 10);
        Row(Run(inputs, "half"), "capex").TakeLast(5).Should().Equal(2, 2.5, 2.5, 2.5, 2.5);
    }

    [Theory]
    [InlineData("sold,CNY million,,,20,x\n", "FM5100")]
    [InlineData("owed,CNY million,,,20,x\n", "FM5101")]
    [InlineData("capex,CNY million,,8,20,x\n", "FM5102")]
    public void What_could_mean_several_things_is_refused(string row, string code) =>
        Compile($"id,unit,all,2026,2027,source\n{row}").Diagnostics.Select(d => d.Code).Should().Contain(code);

    private static ModelResult Run(string inputs, string scenario = "base")
    {
        var compilation = Compile(inputs);
        compilation.Diagnostics.Select(d => $"{d.Span}: {d.Code} {d.Message}").Should().BeEmpty();
        return new Evaluator(compilation.Plan!).Run(compilation.Plan!.Scenarios.Single(s => s.Name == scenario), []);
    }

    private static Compiler.Compilation Compile(string inputs) =>
        TestModel.Compile(Model, new TestFiles(new Dictionary<string, string> { ["inputs.csv"] = inputs }));

    private static IEnumerable<double> Row(ModelResult result, string line) =>
        result.Plan.CellsOf(result.Plan.Line(line)!, null, result.Plan.Timeline).Select(c => Math.Round(result[c], 12));
}
