using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>Slips of a printed table, put right with a reason and kept on record.</summary>
public class CorrectionsTests
{
    private const string Model = """
        model test
        timeline years 2023A 2024E
        currency CNY million
        table t "t.csv" rows item
          "Sales"  revenue
          "Costs"  -cost in thousand
        corrections "corrections.csv"
        line revenue : flow money
          actual data
          estimate 1 million
        line cost : flow money
          actual data
          estimate 1 million

        """;

    private const string Table = "item,2023,note\nSales,\"3,460\",as printed\nCosts,(500),\n";

    [Fact]
    public void A_corrected_figure_counts_and_the_slip_is_on_record()
    {
        var compilation = Compile("table,row,period,printed,corrected,why\n"
            + "t.csv,Sales,2023A,\"3,460\",\"3,406.0\",page 41 has 3406\nt.csv,Costs,2023,(500),(550),the sum says so\n");

        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        var result = new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []);
        result.Value("revenue", 2023).Should().Be(3406);
        result.Value("cost", 2023).Should().Be(0.55);
        var source = result.Plan.CellsOf(result.Plan.Line("revenue")!, null, result.Plan.Timeline).First().Source!;
        (source.Provenance, source.Written, source.Note).Should().Be((Provenance.Corrected, "3,406.0 for 3,460", "as printed; page 41 has 3406"));
        result.Plan.Printed[0].HalfUnit.Should().Be(0.05);
        TieOut.Run(result).Items.Should().OnlyContain(i => i.Status != TieOutStatus.Unexplained);
    }

    [Theory]
    [InlineData("t.csv,Sales,2023,\"3,461\",\"3,406\",why", "FM5110")]
    [InlineData("t.csv,Sale,2023,\"3,460\",\"3,406\",why", "FM5110")]
    [InlineData("t.csv,Sales,2022,\"3,460\",\"3,406\",why", "FM5110")]
    [InlineData("t.csv,Sales,2023,\"3,460\",\"3,406\",", "FM5111")]
    [InlineData("t.csv,Sales,2023,\"3,460\",\"3,406\",why\nt.csv,Sales,FY2023,\"3,460\",\"3,407\",why", "FM5112")]
    [InlineData("t.csv,Sales,2023,\"3,460\",about 3406,why", "FM5002")]
    public void A_correction_of_what_is_not_printed_is_an_error(string rows, string code) =>
        Compile($"table,row,period,printed,corrected,why\n{rows}\n").Diagnostics.Select(d => d.Code).Should().Contain(code);

    private static Compiler.Compilation Compile(string corrections) =>
        TestModel.Compile(Model, new TestFiles(new Dictionary<string, string> { ["t.csv"] = Table, ["corrections.csv"] = corrections }));
}
