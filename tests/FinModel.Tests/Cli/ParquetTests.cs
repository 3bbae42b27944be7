using FinModel.Cli;
using FinModel.Cli.Output;
using FinModel.Tests.Models;
using Parquet;

namespace FinModel.Tests.Cli;

/// <summary>A universe in one table that other programs read.</summary>
public class ParquetTests
{
    [Fact]
    public async Task Every_value_of_every_model_is_a_row_and_a_broken_model_is_one_too()
    {
        using var folder = new TemporaryFolder();
        foreach (var model in new[] { "larkmoor", "korvald" })
        {
            foreach (var file in Repository.Files($"tests/models/{model}", "*"))
            {
                folder.Write($"universe/{file["tests/models/".Length..]}", Repository.Read(file));
            }
        }

        folder.Write("universe/broken/model.fin", "model broken\n");
        using var errors = new StringWriter();
        var code =
            CommandLine.Run(["run", "universe", "--format", "parquet", "-o", "all.parquet"], Terminal.Nowhere with { Folder = folder.Path, Error = errors });
        var error = errors.ToString();

        code.Should().Be(3);
        error.Should().Contain("1 of 3 models could not be asked");
        var rows = await Rows(Path.Combine(folder.Path, "all.parquet"));
        rows.Should().ContainSingle(r => r.Model.Contains("broken", StringComparison.Ordinal)).Which.Line.Should().BeNull();
        var larkmoor = InventedModels.Model("larkmoor").Run();
        rows.Single(r => r is { Model: "larkmoor", Line: "revenue", Period: "2025" }).Value.Should().Be(larkmoor.Of("revenue", "2025"));
        rows.Select(r => r.Model).Distinct().Should().HaveCount(3);
    }

    private static async Task<List<(string Model, string? Line, string? Period, double? Value)>> Rows(string path)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        using var group = reader.OpenRowGroupReader(0);
        var count = (int)group.RowCount;
        async Task<string?[]> Texts(string name)
        {
            var texts = new string?[count];
            await group.ReadAsync(reader.Schema.DataFields.Single(f => f.Name == name), texts.AsMemory()!);
            return texts;
        }

        var values = new double?[count];
        await group.ReadAsync<double>(reader.Schema.DataFields.Single(f => f.Name == "value"), values.AsMemory());
        var (models, lines, periods) = (await Texts("model"), await Texts("line"), await Texts("period"));
        return [.. Enumerable.Range(0, count).Select(i => (models[i]!, lines[i], periods[i], values[i]))];
    }
}
