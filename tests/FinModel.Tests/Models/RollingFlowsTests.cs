namespace FinModel.Tests.Models;

/// <summary>Flows of the last twelve months in a longer view.</summary>
public class RollingFlowsTests
{
    private const string Model = """
        model rolling
        timeline quarters 1Q24A..4Q24A 1Q25E..4Q25E
        timeline years 2024A 2025E
        currency CNY
        table history "history.csv" rows id
        line revenue : flow number
          actual data
          estimate revenue[-1]
        line cost : flow number
          actual data
          estimate ltm(revenue) * 5% / 4
        line twelve_months : flow number
          = ltm(revenue)
        """;

    [Fact]
    public void A_flow_with_reported_quarters_adds_up_whatever_drives_its_estimates()
    {
        using var folder = new TemporaryFolder();
        folder.Write("model.fin", Model);
        folder.Write("data/history.csv", "id,1Q24,2Q24,3Q24,4Q24\nrevenue,100,110,120,130\ncost,1,2,3,4\n");
        var result = FinancialModel.Load(folder.Path).Run();
        double Of(string line, string period) => result[result.Plan.Cells.Single(c => c.ToString() == $"{line}@{period}")];

        Of("cost", "2024").Should().Be(10);
        Of("cost", "2025").Should().Be(Enumerable.Range(1, 4).Sum(q => Of("cost", $"{q}Q25")));
        Of("twelve_months", "2025").Should().Be(Of("revenue", "2025"), "what is computed throughout is computed again");
    }
}
