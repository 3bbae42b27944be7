using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>Tables of the year to date: quarters are differences, what was printed is held against their sum.</summary>
public class YearToDateTests
{
    private const string Head = """
        model test
        timeline quarters 1Q23A 2Q23A 3Q23A 4Q23A 1Q24E
        timeline years 2023A
        currency CNY million
        line revenue : flow money
          actual data
          estimate 10 million
        line cash : stock money
          actual data
          estimate 10 million
        line shares : average shares
          actual data
          estimate 10 million shares
        line margin : ratio optional
          actual data

        """;

    [Theory]
    [InlineData("item,1Q23,2Q23,3Q23,4Q23")]
    [InlineData("item,3M23,6M23,9M23,12M23")]
    [InlineData("item,Q1 2023,1H23,9M 2023,FY23")]
    [InlineData("item,2023-03-31,2023-06-30,2023-09-30,2023-12-31")]
    [InlineData("item,2023一季报,2023中报,2023三季报,2023年报")]
    [InlineData("item,2023年1-3月,2023年1－6月,2023年1~9月,2023年1-12月")]
    [InlineData("item,2023年第一季度,2023年上半年,2023年前三季度,2023年度")]
    [InlineData("item,23Q1,FY23H1,nine months ended 30 September 2023,截至2023年12月31日止年度")]
    public void Quarters_are_what_is_added_and_balances_are_those_of_the_day(string headings)
    {
        var result = Run($"{headings}\nRevenue,20.1,52.4,80.3,75.3\nCash,7,8,9,11\nShares,90,95,100,103\nMargin,10%,,,14%\n");

        Values(result, "revenue").Should().Equal(20.1, 32.3, 27.9, -5);
        Values(result, "cash").Should().Equal(7, 8, 9, 11);
        Values(result, "shares")[1].Should().BeApproximately(((95.0 * 181) - (90.0 * 90)) / 91, 1e-12);
        Values(result, "shares")[3].Should().BeApproximately(((103.0 * 365) - (100.0 * 273)) / 92, 1e-12);
        result.Value(result.Plan.Line("revenue")!, null, Year).Should().Be(75.3);
        TieOut.Run(result).Passed.Should().BeTrue();
    }

    [Theory]
    [InlineData("1Q23,nine months ended 30 June 2023", "FM5023")]
    [InlineData("1Q23,2023年1-5月", "FM5023")]
    [InlineData("1Q23,截至2023年9月30日止六个月", "FM5023")]
    public void So_many_months_end_on_a_day_on_which_they_are_over(string headings, string code) =>
        TestModel.Compile(Head + "table to_date \"t.csv\" rows item cumulative\n" + Mapped,
            new TestFiles(new Dictionary<string, string> { ["t.csv"] = $"item,{headings}\nRevenue,1,2\nCash,1,2\nShares,1,2\n" }))
            .Diagnostics.Select(d => d.Code).Should().Contain(code);

    [Theory]
    [InlineData("103.2", true)]
    [InlineData("101", false)]
    public void What_the_year_leaves_is_as_sure_as_the_figures_that_are_left(string printed, bool isReproduced)
    {
        var files = new Dictionary<string, string>
        {
            ["quarters.csv"] = "item,1Q23,6M23,9M23\nRevenue,10,22,34\nCash,7,8,9\nShares,90,95,100\n",
            ["years.csv"] = $"id,2023\nrevenue,52\ntwice,{printed}\ncash,11\nshares,103\n",
        };
        var result = Run(
            Head + "line twice : flow money\n  = revenue * 2\ntable quarters \"quarters.csv\" rows item cumulative\n" + Mapped
                + "table years \"years.csv\" rows id\n",
            files);

        TieOut.Run(result).Passed.Should().Be(isReproduced);
        result.Plan.CellsOf(result.Plan.Line("revenue")!, null, result.Plan.Timeline).First(c => c.PeriodId == "4Q23").Source!.Written.Should()
            .Be("52 less 10, (22 less 10), (34 less 22)");
    }

    [Fact]
    public void What_is_printed_for_the_year_to_date_is_held_against_the_sum_of_other_quarters()
    {
        var files = new Dictionary<string, string>
        {
            ["quarters.csv"] = "item,1Q23,2Q23,3Q23,4Q23\nRevenue,20,30,25,40\nCash,7,8,9,11\nShares,90,95,100,103\n",
            ["dates.csv"] = "item,6M23,9M23,12M23\nRevenue,50,80,115\n",
        };
        var result =
            Run(Head + "table quarters \"quarters.csv\" rows item\n" + Mapped + "table dates \"dates.csv\" rows item cumulative\n  \"Revenue\" revenue\n",
                files);

        var judged = TieOut.Run(result).Items.Where(i => i.Printed.Table == "dates.csv").Select(i => (i.Printed.PeriodId, i.Value, i.Status));
        judged.Should().Equal(("6M23", 50, TieOutStatus.Reproduced), ("9M23", 75, TieOutStatus.Unexplained), ("2023", 115, TieOutStatus.Reproduced));
    }

    [Theory]
    [InlineData("2023", "82", TieOutStatus.Reproduced)]
    [InlineData("2023", "83", TieOutStatus.Unexplained)]
    [InlineData("2023", "79", TieOutStatus.Unexplained)]
    [InlineData("9M23", "57", TieOutStatus.Unexplained)]
    [InlineData("9M23", "61", TieOutStatus.Reproduced)]
    public void What_the_year_to_date_may_be_off_is_the_rounding_of_one_figure(string heading, string printed, TieOutStatus status)
    {
        var files = new Dictionary<string, string>
        {
            ["figures.csv"] = "item,1Q23,6M23,9M23,FY23\nRevenue,20,40,60,81\nCash,7,8,9,11\nShares,90,95,100,103\n",
            ["other.csv"] = $"item,{heading}\nRevenue,{printed}\n",
        };
        var result =
            Run(Head + "table figures \"figures.csv\" rows item cumulative\n" + Mapped
                + "table other \"other.csv\" rows item cumulative\n  \"Revenue\" revenue\n", files);

        TieOut.Run(result).Items.Single(i => i.Printed.Table == "other.csv").Status.Should().Be(status);
    }

    [Fact]
    public void Without_the_figure_before_it_a_quarter_has_none()
    {
        var files = new Dictionary<string, string> { ["figures.csv"] = "item,1Q23,3Q23,4Q23\nRevenue,20,80,75\n" };

        var compilation = TestModel.Compile(Head + "table figures \"figures.csv\" rows item cumulative\n  \"Revenue\" revenue\n", new TestFiles(files));

        var result = new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []);
        Values(result, "revenue").Should().Equal(20, double.NaN, double.NaN, -5);
    }

    private const string Mapped = "  \"Revenue\" revenue\n  \"Cash\" cash\n  \"Shares\" shares\n";

    private static Period Year => new(Frequency.Year, 2023);

    private static ModelResult Run(string figures) =>
        Run(Head + "table figures \"figures.csv\" rows item cumulative\n" + Mapped + "  \"Margin\" margin\n", new() { ["figures.csv"] = figures });

    private static ModelResult Run(string text, Dictionary<string, string> files)
    {
        var compilation = TestModel.Compile(text, new TestFiles(files));
        compilation.Diagnostics.Should().BeEmpty();
        return new Evaluator(compilation.Plan!).Run(PlanScenario.Base, []);
    }

    private static IReadOnlyList<double> Values(ModelResult result, string line) =>
        [.. result.Plan.Timeline.Periods.Take(4).Select(p => result.Value(result.Plan.Line(line)!, null, p.Period) ?? double.NaN)];
}
