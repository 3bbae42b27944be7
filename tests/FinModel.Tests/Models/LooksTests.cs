using FinModel.Compiler.Plans;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Models;

/// <summary>How a company's pages look, said from outside the library that declares the lines.</summary>
public class LooksTests
{
    private const string Model = """
        model test
        use house
        timeline years 2023A 2024E
        currency CNY million

        """;

    private const string House = """
        decimals percent 1, days 0
        statement income "Income" "利润表"
        line revenue : flow money "Revenue" "收入"
          = 100 million
        line cost : flow money "Cost" "成本"
          = 60 million
        line one_off : flow money "One-off" "一次性"
          = 0
        line margin : ratio percent "Margin" "利润率"
          = 40%
        line days : ratio days "Days" "天数" decimals 3
          = 45 days
        statement memo "Memo" "补充"
        show cost

        """;

    [Fact]
    public void A_line_and_a_statement_have_the_companys_names()
    {
        var plan = Plan("relabel cost \"SG&A\" \"销售及管理费用\"\nrelabel income \"Profit and loss\"\n");

        plan.Line("cost")!.Label.Should().Be(new PlanLabel("SG&A", "销售及管理费用"));
        plan.Statements[0].Label.Should().Be(new PlanLabel("Profit and loss", "Profit and loss"));
        plan.Statements[1].Rows.OfType<PlanLineRow>().Single().Label.English.Should().Be("SG&A");
    }

    [Fact]
    public void What_is_hidden_is_on_no_statement_and_still_computed()
    {
        var plan = Plan("hide cost, margin\n");

        plan.Statements.SelectMany(s => s.Rows).OfType<PlanLineRow>().Select(r => r.Line.Name).Should().Equal("revenue", "one_off", "days");
        plan.Line("cost")!.Hints.IsHidden.Should().BeTrue();
    }

    [Theory]
    [InlineData("move cost after one_off\n", "revenue one_off cost margin days")]
    [InlineData("move margin before revenue\n", "margin revenue cost one_off days")]
    [InlineData("move revenue after days\nmove cost after revenue\n", "one_off margin days revenue cost")]
    [InlineData("hide one_off\nmove days before cost\n", "revenue days cost margin")]
    public void Lines_stand_where_the_company_has_them(string moves, string expected) =>
        string.Join(' ', Plan(moves).Statements[0].Rows.OfType<PlanLineRow>().Select(r => r.Line.Name)).Should().Be(expected);

    // A line's own first, then the model's, then the library's for its own lines.
    [Theory]
    [InlineData("", 1, 3, null)]
    [InlineData("decimals percent 0, money 2, days 1\n", 0, 3, 2)]
    [InlineData("line share : ratio percent\n  = 1%\n", 1, 3, null)]
    public void Decimals_are_said_once_for_a_unit(string decimals, int margin, int days, int? money)
    {
        var plan = Plan(decimals);

        plan.Line("margin")!.Hints.Decimals.Should().Be(margin);
        plan.Line("days")!.Hints.Decimals.Should().Be(days);
        plan.Line("cost")!.Hints.Decimals.Should().Be(money);
        plan.Line("share")?.Hints.Decimals.Should().BeNull();
    }

    [Fact]
    public void A_model_counts_before_its_libraries_and_nothing_hides_zeros_unasked()
    {
        Plan("relabel revenue \"Sales\"\n", House + "relabel revenue \"Turnover\"\n").Line("revenue")!.Label.English.Should().Be("Sales");
        Plan("").HidesZeros.Should().BeFalse();
        Plan("hide zeros\n").HidesZeros.Should().BeTrue();
    }

    private static Plan Plan(string text, string house = House)
    {
        var compilation = TestModel.Compile(Model + text, new TestFiles { Libraries = { ["house"] = house } });
        compilation.Diagnostics.Select(d => $"{d.Span}: {d.Code} {d.Message}").Should().BeEmpty();
        return compilation.Plan!;
    }
}
