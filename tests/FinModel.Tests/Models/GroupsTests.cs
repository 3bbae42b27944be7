using FinModel.Core.Diagnostics;
using FinModel.Tests.Cases;
using FinModel.Tests.Relations;

namespace FinModel.Tests.Models;

/// <summary>A company's own balances join the library's totals, working capital and net debt by the groups that they say they are in.</summary>
public class GroupsTests
{
    private const string Own = """

        statement balance_sheet
        line contract_liabilities : stock money "Contract liabilities" "合同负债" in current_liabilities, operating_liabilities
          actual    0
          estimate  contract_liabilities[-1] + 10 million
        line bonds : stock money "Bonds" "债券" in non_current_liabilities, financial_debt
          actual    0
          estimate  bonds[-1] + 5 million

        """;

    private static readonly Company Without = OtherYears.None.Larkmoor();

    private static readonly Company With = (OtherYears.None with { More = Own }).Larkmoor();

    [Theory]
    [InlineData("total_current_liabilities@2026", 20)]
    [InlineData("total_non_current_liabilities@2026", 10)]
    [InlineData("working_capital_change@2026", 10)]
    [InlineData("debt_change@2026", 5)]
    [InlineData("borrowings@2026", 10)]
    public void A_balance_in_a_group_is_in_what_follows_from_it(string line, double more) => With[line, "cash_yield = 0%", "borrowing_rate = 0%"]
        .ShouldBeNear(Without[line, "cash_yield = 0%", "borrowing_rate = 0%"] + more);

    [Fact]
    public void What_it_brings_is_in_cash_and_the_balance_sheet_balances()
    {
        With["cash@2025", "cash_yield = 0%", "borrowing_rate = 0%"].ShouldBeNear(Without["cash@2025", "cash_yield = 0%", "borrowing_rate = 0%"] + 15);
        With.Failing().Should().NotContain("balance_sheet_balances").And.NotContain("cash_ties");
        With["net_debt@2025", "cash_yield = 0%", "borrowing_rate = 0%"].ShouldBeNear(Without["net_debt@2025", "cash_yield = 0%", "borrowing_rate = 0%"] - 10);
    }

    [Fact]
    public void A_group_may_list_lines_that_a_library_declares() =>
        (OtherYears.None with { More = "\ngroup financial_debt\n  other_non_current_liabilities\n" }).Larkmoor()["borrowings@2024"]
        .ShouldBeNear(Without["borrowings@2024"] + Without["other_non_current_liabilities@2024"]);

    [Fact]
    public void A_balance_that_no_total_counts_is_a_warning_and_a_memo_is_none()
    {
        const string lines = """
            model test
            timeline years 2023A 2024E
            currency CNY million
            group assets
            statement balance_sheet
            line cash : stock money in assets
              = 10 million
            line stock_of_goods : stock money
              actual 5 million
              estimate stock_of_goods[-1]
            line of_which_abroad : stock money
              = 4 million
            line at_home : stock money
              = cash - of_which_abroad
            line total_assets : stock money
              = sum(assets)
            line funding : stock money
              = 10 million
            statement memo
            line backlog : stock money
              = 7 million
            check balance : total_assets = funding

            """;
        var compilation = TestModel.Compile(lines.Replace("check balance : ", "check balance \"Balance\"\n  ", StringComparison.Ordinal));

        compilation.Diagnostics.Select(d => $"{d.Severity} {d.Code} {d.Span!.Value.Text}").Should().Equal($"{Severity.Warning} FM2066 stock_of_goods");
    }

    [Fact]
    public void A_sum_of_a_group_takes_all_members_and_another_period()
    {
        var result = TestModel.Run("""
            model test
            timeline years 2023A 2024E
            currency CNY million
            dimension area
              north
              south
            group sales
            line of_areas over area : flow number in sales
              actual 2
              estimate 3
            line other : flow number in sales
              actual 1
              estimate 10
            function change(x) = x - x[-1]
            line total : flow number
              = sum(sales)
            line more : ratio number
              estimate change(sum(sales))
            group nothing
            line none : flow number
              = sum(nothing)

            """);

        new[] { result.Value("total", 2023), result.Value("total", 2024), result.Value("more", 2024), result.Value("none", 2024) }.Should().Equal(5, 16, 11, 0);
    }
}
