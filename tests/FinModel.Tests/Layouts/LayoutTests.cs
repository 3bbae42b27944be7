using FinModel.Tests.Models;

namespace FinModel.Tests.Layouts;

/// <summary>A company for each layout, in years and in quarters: every line that follows from its drivers is that of a computation by hand.</summary>
public class LayoutTests
{
    private static readonly string[] Quarters = [.. from year in Enumerable.Range(22, 5) from quarter in Enumerable.Range(1, 4) select $"{quarter}Q{year}"];

    [Theory]
    [InlineData("tamar", 2021, 2027)]
    [InlineData("qinghe", 2022, 2027)]
    [InlineData("brightwater", 2022, 2026)]
    public void Years_are_those_of_a_computation_by_hand(string company, int first, int last)
    {
        string[] years = [.. Enumerable.Range(first, last - first + 1).Select(y => $"{y}")];

        ByHand(company, years, 1).Compute(2025 - first).ShouldAgreeWith(InventedModels.Model(company).Run());
    }

    [Theory]
    [InlineData("tamar-quarters")]
    [InlineData("qinghe-quarters")]
    [InlineData("brightwater-quarters")]
    public void Quarters_are_those_of_a_computation_by_hand(string company) =>
        ByHand(company, Quarters, 4).Compute(12).ShouldAgreeWith(InventedModels.Model(company).Run());

    [Theory]
    [InlineData("tamar-quarters")]
    [InlineData("qinghe-quarters")]
    [InlineData("brightwater-quarters")]
    public void Years_of_quarters_add_up_and_end_with_the_last_of_them(string company)
    {
        var result = InventedModels.Model(company).Run();
        foreach (var year in new[] { 23, 24, 25, 26 })
        {
            foreach (var flow in new[] { "revenue", "net_profit", "operating_cash_flow", "dividends_paid" })
            {
                result.Of(flow, $"20{year}").Should().BeApproximately(Enumerable.Range(1, 4).Sum(q => result.Of(flow, $"{q}Q{year}")), 1e-9);
            }

            result.Of("cash", $"20{year}").Should().Be(result.Of("cash", $"4Q{year}"));
        }
    }

    [Theory]
    [InlineData("tamar", 40)]
    [InlineData("brightwater", 40)]
    [InlineData("qinghe-quarters", 120)]
    public void A_company_needs_a_page_of_its_own_at_most(string company, int lines) =>
        Repository.Read("tests", "models", company, "model.fin").Split('\n').Count(l => l.Trim() is { Length: > 0 } text && text[0] != '#').Should()
            .BeLessThan(lines);

    private static LayoutByHand ByHand(string company, IReadOnlyList<string> periods, int periodsPerYear)
    {
        var figures = PrintedHistory.Of(company);
        return company.Split('-')[0] switch
        {
            "tamar" => new IfrsHkByHand(figures, periods, periodsPerYear),
            "qinghe" => new AShareByHand(figures, periods, periodsPerYear),
            _ => new UsGaapByHand(figures, periods, periodsPerYear),
        };
    }
}
