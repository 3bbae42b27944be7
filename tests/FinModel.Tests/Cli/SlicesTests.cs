using System.Text.Json.Nodes;

namespace FinModel.Tests.Cli;

/// <summary>Simulations in slices: put together they are the whole, byte for byte but for the seconds; what does not fit together is refused.</summary>
public sealed class SlicesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Forty_slices_are_the_whole()
    {
        var files = Enumerable.Range(0, 40).Select(i => Slice(i * 100, (i + 1) * 100)).Reverse().ToArray();

        var merged = Run(["merge", .. files, "--format", "json"]);

        merged.Code.Should().Be(0);
        WithoutSeconds(merged.Out).Should().Be(WithoutSeconds(Run(Simulate("4000")).Out));
    }

    [Fact]
    public void A_gap_between_slices_is_an_error_that_says_which_runs_are_missing()
    {
        var merged = Run("merge", Slice(0, 600), Slice(700, 900), Slice(1000, 1200));

        merged.Code.Should().Be(2);
        merged.Error.Should().Contain("600..700, 900..1000");
    }

    [Fact]
    public void A_slice_whose_counts_are_damaged_is_refused()
    {
        var file = Slice(0, 600);
        var path = _folder.At(file);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"held\": \"", "\"held\": \"7 7 7 ", StringComparison.Ordinal));

        Run("merge", file).Should().Match<(int Code, string Out, string Error)>(r => r.Code == 2 && r.Error.Contains("0..600"));
    }

    private string Slice(int from, int to)
    {
        var file = FormattableString.Invariant($"{from}.json");
        Run([.. Simulate(FormattableString.Invariant($"{from}..{to}")), "-o", file]).Code.Should().Be(0);
        return file;
    }

    private static string[] Simulate(string runs) =>
        ["simulate", "parabola,value", Repository.At("tests/cases/cli/goals"), "--runs", runs, "--probability", "value > 1000", "--format", "json"];

    private static string WithoutSeconds(string json)
    {
        var whole = JsonNode.Parse(json)!.AsObject();
        whole.Remove("seconds").Should().BeTrue();
        return whole.ToJsonString();
    }

    private (int Code, string Out, string Error) Run(params string[] arguments) => Command.Run(_folder.Path, arguments);
}
