namespace FinModel.Package.Tests;

/// <summary>The lines that the readme and the issue show, as they are written.</summary>
public class HowItReadsTests
{
    [Fact]
    public async Task A_program_reads_as_it_should()
    {
        var model = Model.Load(ModelSources.Folder(Repository.At("models", "sensetime")));
        var result = model.Base.Set("gross_margin@2025", 0.45).Add("segment_growth.gen_ai", 0.05).Run();
        double? target = result["target_price"].Number;
        var failing = result.Checks.Where(c => !c.Holds);

        target.Should().BeGreaterThan(2.10364752);
        failing.Select(c => c.ToString()).Should().Contain("Cash is not negative 2026: does not hold (cash >= 0)");

        var batch = model.Batch(model.Base, ["segment_growth.gen_ai@2025", "target_ps"], ["target_price", "cash@2026"]);
        double[] inputs = [0.4883, 0.6, 11.9, 12], outputs = new double[4];
        batch.Evaluate(inputs, outputs);

        outputs[1].Should().Be(model.Base.Set("segment_growth.gen_ai@2025", 0.6).Set("target_ps", 12).Run()["target_price"].Number);
        outputs[3].Should().Be(model.Base.Set("segment_growth.gen_ai@2025", 0.6).Run()["cash@2026"].Number);

        using var body = new MemoryStream();
        var inMemory = Model.Load(ModelSources.Texts(new()
        {
            ["model.fin"] = Examples.Small()["model.fin"],
            ["inputs.csv"] = Examples.Small()["inputs.csv"],
            ["history.csv"] = "id,2023\nrevenue,100\n",
        }));
        await inMemory.Base.Run().WriteWorkbookAsync(body);

        body.Length.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public async Task Many_models_run_side_by_side_and_a_broken_one_is_a_row()
    {
        string[] folders = ["models/sensetime", "tests/models/larkmoor", "tests/models/nowhere"];
        var rows = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Parallel.ForEachAsync(folders, TestContext.Current.CancellationToken, (folder, ct) =>
        {
            var source = ModelSources.Folder(Repository.At(folder.Split('/')));
            rows.Add(Model.TryLoad(source, ct) is { Model: { } m } ? m.Base.Run(ct)["target_price"].ToString() : "broken");
            return ValueTask.CompletedTask;
        });

        rows.Should().Contain("broken").And.Contain("2.10 HKD/share").And.HaveCount(3);
    }

    [Fact]
    public void The_readmes_program_prints_what_stands_beside_it()
    {
        var result = Model.Load(ModelSources.Example).Base.Run();

        result["target_price"].ToString().Should().Be("2.10 HKD/share");
        result.Valuation.Rating.Should().Be("buy");
        result.Explain("target_price", 1).ToString().Should().StartWith(
            "target_price  2.10 HKD/share  = target_market_cap / shares_outstanding[target_year]\n  target_market_cap");
    }
}
