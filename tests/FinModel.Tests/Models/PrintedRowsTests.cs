using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>Rows of a printed table that make one line together or under several names, and numbers of other countries.</summary>
public class PrintedRowsTests
{
    private const string Head = """
        model test
        timeline years 2022A 2023A 2024E
        currency EUR million
        line costs : flow money
          actual data
          estimate 1 million
        line revenue : flow money
          actual data
          estimate 1 million
        table t "t.csv" rows item

        """;

    [Fact]
    public void Rows_are_added_up_into_one_line()
    {
        var plan =
            Compile("  \"Selling\" + \"Marketing\" - \"Refunds\"  -costs\n  \"Sales\" revenue\n",
                "item,2022,2023\nSales,10,20\nSelling,(5.1),(6)\nMarketing,(2),\nRefunds,(1),(0.5)\n").Plan!;

        var result = new Evaluator(plan).Run(PlanScenario.Base, []);
        new[] { result.Value("costs", 2022)!.Value, result.Value("costs", 2023)!.Value }.Select(v => Math.Round(v, 12)).Should().Equal(6.1, 5.5);
        var printed = plan.Printed.First(p => p.Line.Name == "costs");
        (printed.Row, Math.Round(printed.HalfUnit, 12)).Should().Be(("Selling + Marketing - Refunds", 1.05));
        plan.CellsOf(plan.Line("costs")!, null, plan.Timeline).First().Source!.Written.Should().Be("−(5.1) − (2) + (1)");
    }

    [Fact]
    public void An_item_may_have_two_names_over_time() =>
        Compile("  \"Turnover\" revenue\n  \"Revenue\" revenue\n  \"Costs\" costs\n",
            "item,2022,2023\nTurnover,10,\nRevenue,,20\nCosts,1,2\n").Plan!.Printed.Where(p => p.Line.Name == "revenue").Select(p => p.Value).Should()
            .Equal(10, 20);

    [Fact]
    public void A_row_that_is_added_and_not_there_is_an_error() =>
        Compile("  \"Selling\" + \"Marketing\" costs\n", "item,2022,2023\nSelling,5,6\n").Diagnostics.Select(d => d.Code).Should().Contain("FM5001");

    [Theory]
    [InlineData("1.234,56", 1234.56)]
    [InlineData("(1.234.567,8)", -1234567.8)]
    [InlineData("0,5", 0.5)]
    [InlineData("1.234", 1234)]
    [InlineData("-12", -12)]
    [InlineData("1,5亿", 150)]
    [InlineData("(1.234)万", -12.34)]
    public void A_comma_before_the_decimals_is_read_where_the_table_says_so(string text, double value)
    {
        var compilation = Compile("decimal comma", "  \"Sales\" revenue\n  \"Costs\" costs\n", $"item;2022;2023\nSales;{text};1,5\nCosts;1;2\n");

        compilation.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().BeEmpty();
        compilation.Plan!.Printed[0].Value.Should().Be(value);
        compilation.Plan!.Printed.Single(p => p.Row == "Sales" && p.PeriodId == "2023").HalfUnit.Should().BeApproximately(0.05, 1e-12);
    }

    [Theory]
    [InlineData("decimal comma", "1,234.56")]
    [InlineData("decimal comma", "1.23")]
    [InlineData("", "1.234,56")]
    public void What_is_of_the_other_kind_is_refused(string kind, string text) =>
        Compile(kind, "  \"Sales\" revenue\n  \"Costs\" costs\n", $"item;2022;2023\nSales;{text};1\nCosts;1;2\n").Diagnostics.Select(d => d.Code).Should()
            .Contain("FM5002");

    [Theory]
    [InlineData("Fernley SE\nin EUR million; audited\n\nitem;2022;2023\nSales;10;20\nCosts;1;2\n", 4)]
    [InlineData("\"Fernley, SE\",\n\"Income\nstatement\"\nitem,2022,2023\nSales,10,20\nCosts,1,2\n", 4)]
    [InlineData("a\tb\tc\td\te\n1,2\nitem,2022,2023\nSales,10,20\nCosts,1,2\n", 3)]
    public void A_heading_may_stand_below_a_title(string file, int line)
    {
        var compilation =
            TestModel.Compile(
                Head.TrimEnd().Replace("rows item", $"heading line {line} rows item\n  \"Sales\" revenue\n  \"Costs\" costs\n", StringComparison.Ordinal),
                new TestFiles(new Dictionary<string, string> { ["t.csv"] = file }));

        compilation.Diagnostics.Select(d => $"{d.Span} {d.Code} {d.Message}").Should().BeEmpty();
        compilation.Plan!.Printed.Select(p => p.Value).Should().Equal(10, 20, 1, 2);
        compilation.Plan!.Printed.Should().OnlyContain(p => p.Span.Text == p.Text);
    }

    [Fact]
    public void A_heading_below_the_files_end_is_no_table() => TestModel.Compile(
        Head.TrimEnd().Replace("rows item", "heading line 9 rows item", StringComparison.Ordinal),
        new TestFiles(new Dictionary<string, string> { ["t.csv"] = "item,2022\nSales,1\n" }))
        .Diagnostics.Should().NotBeEmpty();

    private static Compiler.Compilation Compile(string rows, string file) => Compile("", rows, file);

    private static Compiler.Compilation Compile(string kind, string rows, string file) =>
        TestModel.Compile(Head.TrimEnd() + $" {kind}\n{rows}", new TestFiles(new Dictionary<string, string> { ["t.csv"] = file }));
}
