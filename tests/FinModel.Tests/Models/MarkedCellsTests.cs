using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>Cells that say by themselves in what they are: signs of currencies, Chinese scales and units.</summary>
public class MarkedCellsTests
{
    private const string Model = """
        model test
        timeline years 2023A 2024E
        currency CNY million
        currency HKD rate hkd
        inputs "inputs.csv"
        line revenue : flow money
          actual data
          estimate 1 million
        line revenue_in_hkd : flow HKD
          actual data
          estimate 1 million HKD
        line shares : stock shares
          actual data
          estimate 1 million shares
        line price : ratio HKD/share
          actual data
          estimate 2 HKD/share
        line margin : ratio percent
          actual data
          estimate 2%
        input hkd : constant CNY/HKD
        input budget : flow money
          actual 1 million
        line spent : flow money
          = budget
        table t "t.csv" rows id

        """;

    [Theory]
    [InlineData("revenue", "46.05亿", 4605, 0.5)]
    [InlineData("revenue", "46.05亿元", 4605, 0.5)]
    [InlineData("revenue", "（1,234.5万）", -12.345, 0.0005)]
    [InlineData("revenue", "-3百万元", -3, 0.5)]
    [InlineData("revenue", "¥4,605.1", 4605.1, 0.05)]
    [InlineData("revenue", "RMB 12", 12, 0.5)]
    [InlineData("revenue", "(￥12.25)", -12.25, 0.005)]
    [InlineData("revenue_in_hkd", "$4,605", 4605, 0.5)]
    [InlineData("revenue_in_hkd", "HK$1.5", 1.5, 0.05)]
    [InlineData("revenue_in_hkd", "2亿港元", 200, 50)]
    [InlineData("shares", "1.2亿股", 120, 5)]
    [InlineData("price", "$2.10", 2.1, 0.005)]
    public void A_cell_is_in_what_it_says(string line, string text, double value, double halfUnit)
    {
        var compilation = Compile($"id,2023\n{line},\"{text}\"\n");

        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []).Value(line, 2023).Should().BeApproximately(value, 1e-9);
        compilation.Plan!.Printed.Single().HalfUnit.Should().BeApproximately(halfUnit, 1e-9);
    }

    [Theory]
    [InlineData("revenue", "HK$5", "FM5008")]
    [InlineData("revenue", "$5", "FM5008")]
    [InlineData("revenue", "5亿港元", "FM5008")]
    [InlineData("revenue", "1.2亿股", "FM5008")]
    [InlineData("price", "2亿", "FM5008")]
    [InlineData("margin", "5万", "FM5008")]
    [InlineData("revenue", "¥5港元", "FM5002")]
    [InlineData("revenue", "亿", "FM5002")]
    [InlineData("revenue", "5亿万", "FM5002")]
    [InlineData("revenue", "$-5", "FM5002")]
    [InlineData("revenue", "5%亿", "FM5002")]
    [InlineData("revenue", "(-5亿)", "FM5002")]
    public void What_does_not_fit_or_means_two_things_is_refused(string line, string text, string code) =>
        Compile($"id,2023\n{line},\"{text}\"\n").Diagnostics.Select(d => d.Code).Should().Contain(code);

    [Fact]
    public void Inputs_are_read_alike()
    {
        var compilation = Compile("id,2023\nrevenue,1\n", "id,unit,all,source\nhkd,CNY/HKD,0.92,x\nbudget,CNY thousand,1.5亿,x\n");

        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []).Value("budget", 2024).Should().Be(150);
        Compile("id,2023\nrevenue,1\n", "id,unit,all,source\nhkd,CNY/HKD,0.92,x\nbudget,CNY thousand,HK$5,x\n").Diagnostics.Select(d => d.Code).Should()
            .Contain("FM5008");
    }

    private static Compiler.Compilation Compile(string table, string inputs = "id,unit,all,source\nhkd,CNY/HKD,0.92,x\nbudget,CNY million,1,x\n") =>
        TestModel.Compile(Model, new TestFiles(new Dictionary<string, string> { ["t.csv"] = table, ["inputs.csv"] = inputs }));
}
