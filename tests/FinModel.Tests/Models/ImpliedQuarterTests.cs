using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>A model of quarters whose tables print three of them and the year, as filings do.</summary>
public class ImpliedQuarterTests
{
    private const string Model = """
        model test
        timeline quarters 1Q24A..4Q24A 1Q25E
        timeline years 2024A
        currency USD million
        table q "q.csv" rows id
        table y "y.csv" rows id
        line revenue : flow money
          actual data
          estimate revenue[-1]
        line cash : stock money
          actual data
          estimate cash[-1]
        line shares : average shares
          actual data
          estimate shares[-1]
        line margin : ratio percent optional
          actual data

        """;

    private const string Quarters =
        "id,unit,1Q24,2Q24,3Q24,source\nrevenue,,22.3,5.1,7,filing\ncash,,1,2,3,filing\nshares,,100,100,110,filing\nmargin,%,10,11,12,filing\n";

    [Fact]
    public void The_last_quarter_is_what_the_year_leaves()
    {
        var result = Run("id,unit,2024,source\nrevenue,,35.1,10-K\ncash,,4,10-K\nshares,,105,10-K\nmargin,%,13,10-K\n");

        Row(result, "revenue").Should().Equal(22.3, 5.1, 7, 0.7);
        Row(result, "cash").Should().Equal(1, 2, 3, 4);
        Row(result, "shares").Last().Should().BeApproximately(((105 * 366) - (100 * 91) - (100 * 91) - (110 * 92)) / 92.0, 1e-9);
        Row(result, "margin").Should().HaveCount(3);
        var source = result.Plan.CellsOf(result.Plan.Line("revenue")!, null, result.Plan.Timeline).ElementAt(3).Source!;
        (source.Provenance, source.Written).Should().Be((Provenance.Implied, "35.1 less 22.3, 5.1, 7"));
        TieOut.Run(result).Items.Should().OnlyContain(i => i.Status != TieOutStatus.Unexplained);
    }

    [Fact]
    public void A_quarter_that_is_printed_counts() =>
        Run("id,4Q24,2024\nrevenue,9,35.1\ncash,4,4\nshares,100,105\n").Plan.Cells.First(c => c.ToString() == "revenue@4Q24").Given.Should().Be(9);

    [Fact]
    public void One_with_the_other_sign_is_a_warning() =>
        Compile("id,2024\nrevenue,20\ncash,4\nshares,105\n").Diagnostics.Select(d => (d.Severity, d.Code)).Should().Contain((Severity.Warning, "FM5033"));

    private static ModelResult Run(string years)
    {
        var compilation = Compile(years);
        compilation.Diagnostics.Select(d => $"{d.Span}: {d.Code} {d.Message}").Should().BeEmpty();
        return new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []);
    }

    private static Compiler.Compilation Compile(string years) =>
        TestModel.Compile(Model, new TestFiles(new Dictionary<string, string> { ["q.csv"] = Quarters, ["y.csv"] = years }));

    private static IEnumerable<double> Row(ModelResult result, string line) =>
        result.Plan.CellsOf(result.Plan.Line(line)!, null, result.Plan.Timeline).Where(c => c.Period!.Period.Year == 2024).Select(c => result[c]);
}
