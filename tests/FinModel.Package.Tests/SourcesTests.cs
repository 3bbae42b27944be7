using System.IO.Compression;
using System.Text;

namespace FinModel.Package.Tests;

/// <summary>Models that were never on disk.</summary>
public class SourcesTests
{
    [Fact]
    public async Task A_zipped_clone_with_one_model_is_read_as_from_its_folder_without_blocking()
    {
        var files =
            Repository.Files("models/sensetime", "*").Concat(Repository.Files("data/sensetime", "*.csv"))
                .ToDictionary(f => f, f => Repository.Read(f.Split('/')));

        var model = await Model.LoadAsync(ModelSources.Zip(new AsynchronousStream(Zipped(files))));

        model.Base.Run()["target_price"].Number.Should().Be(Examples.SenseTime.Base.Run()["target_price"].Number);
    }

    [Fact]
    public void A_library_of_ones_own_goes_before_the_packaged_one()
    {
        var texts = Examples.Small();
        texts["model.fin"] = texts["model.fin"].Replace("timeline", "use ours\ntimeline", StringComparison.Ordinal);
        texts["library/ours.fin"] = "line twice : flow money\n  = revenue * 2\n";

        Model.Load(ModelSources.Texts(texts)).Base.Run()["twice@2024"].Number.Should().Be(100);
    }

    [Fact]
    public void What_is_wrong_is_said_with_the_place_in_the_text()
    {
        var texts = Examples.Small("many");

        var load = Model.TryLoad(ModelSources.Texts(texts));

        load.Model.Should().BeNull();
        load.Problems.First(p => p.Severity == Severity.Error).Location!.ToString().Should().Be("inputs.csv:2:9");
        ((Action)(() => Model.Load(ModelSources.Texts(texts)))).Should().Throw<ModelException>().WithMessage("inputs.csv:2:9: error FM*many*");
    }

    [Fact]
    public void What_is_too_large_is_refused()
    {
        Codes(new() { TotalBytes = 100 }).Should().Equal("FM6097");
        Codes(new() { Files = 2 }).Should().Equal("FM6009");
        Codes(new() { ModelFileBytes = 10 }).Should().Contain("FM6004");
        Codes(new() { TableFileBytes = 5 }).Should().Contain("FM6004");
        Codes(new() { Cells = 3 }).Should().ContainSingle();
        Codes(new()).Should().BeEmpty();

        static IEnumerable<string> Codes(ModelLimits limits) =>
            Model.TryLoad(ModelSources.Texts(Examples.Small()).Within(limits)).Problems.Select(p => p.Code).Distinct();
    }

    [Fact]
    public void An_archive_that_unpacks_to_more_than_it_may_is_refused()
    {
        var bomb = Zipped(new() { ["model.fin"] = new string(' ', 10_000_000) });

        Model.TryLoad(ModelSources.Zip(new MemoryStream(bomb)).Within(new() { TotalBytes = 1_000_000 })).Problems.Should().ContainSingle().Which.Code.Should()
            .Be("FM6097");
        Model.TryLoad(ModelSources.Zip(new MemoryStream([1, 2, 3]))).Problems.Should().ContainSingle().Which.Code.Should().Be("FM6098");
        Model.TryLoad(ModelSources.Zip(new MemoryStream(Zipped(new() { ["../model.fin"] = "" })))).Problems.Select(p => p.Code).Should().Contain("FM6096");
        Model.TryLoad(ModelSources.Zip(new MemoryStream(Zipped(new() { ["a/model.fin"] = "", ["b/model.fin"] = "" })))).Problems.Should()
            .ContainSingle().Which.Code.Should().Be("FM6095");
    }

    private static byte[] Zipped(Dictionary<string, string> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
