using FinModel.Core.Diagnostics;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Rolling;

namespace FinModel.Tests.Models;

/// <summary>What a roll does with scenarios whose values stand in a file of inputs.</summary>
public sealed class RolledScenarioTests : IDisposable
{
    private const string Model = """
        model desk "Desk"
        timeline years 2023A 2024E 2025E
        currency USD million
        table history "history.csv" rows id
        inputs "inputs.csv"

        input growth : ratio percent "Growth"
        line revenue : flow money "Revenue"
          actual data
          estimate revenue[-1] * (1 + growth)

        scenario bull "Bull" "乐观" extends base
        scenario boom "Boom" "繁荣" extends bull

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cells_of_the_period_are_emptied_and_said_and_the_others_stay()
    {
        var rolled = Roll("id,scenario,2024,2025,source\ngrowth,,10%,11%,house\ngrowth,bull,\"12%\",13%,\ngrowth,boom,20%,,\n");

        rolled.Texts.Single(t => t.Key.EndsWith("inputs.csv", StringComparison.Ordinal)).Value.Should()
            .Be("id,scenario,2024,2025,source\ngrowth,,,11%,house\ngrowth,bull,\"\",13%,\ngrowth,boom,,,\n");
        rolled.Outdated.Should().Equal("desk/data/inputs.csv:3:14: growth@2024 = 12% (bull)", "desk/data/inputs.csv:4:13: growth@2024 = 20% (boom)");
        rolled.Now.Run("bull")[rolled.Now.Plan.Cells.Single(c => c.ToString() == "revenue@2025")].Should().BeApproximately(110 * 1.13, 1e-9);
    }

    [Fact]
    public void A_value_of_all_periods_stays() =>
        Roll("id,scenario,all,source\ngrowth,,10%,house\ngrowth,bull,12%,\n").Outdated.Should().BeEmpty();

    private RolledModel Roll(string inputs)
    {
        _folder.Write("desk/model.fin", Model);
        _folder.Write("desk/data/history.csv", "id,2023\nrevenue,100\n");
        _folder.Write("desk/data/inputs.csv", inputs);
        var figures = _folder.Write("2024.csv", "id,2024\nrevenue,110\n");
        var diagnostics = new List<Diagnostic>();
        var model = FinancialModel.TryLoad("desk", _folder.Path).Model!;

        var rolled =
            ModelRoll.Prepare(model, ModelFolder.Open("desk", _folder.Path), [("2024.csv", CsvLoader.Load(figures, "2024.csv", diagnostics)!)], diagnostics);

        diagnostics.Should().BeEmpty();
        return rolled!;
    }
}
