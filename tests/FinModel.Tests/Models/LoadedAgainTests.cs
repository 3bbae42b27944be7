using FinModel.Compiler;
using FinModel.Data.Folders;
using FinModel.Tests.Plans;

namespace FinModel.Tests.Models;

/// <summary>What is known of a text is known for the next load of it; of what changes, and of what is wrong, every load knows anew.</summary>
public sealed class LoadedAgainTests : IDisposable
{
    private const string Text = """
        model again "Again"
        timeline years 2024A 2025E 2026E
        currency CNY million
        line growth : constant percent "Growth"
          = 10%
        line revenue : flow money "Revenue"
          actual 100 million
          estimate revenue[-1] * (1 + growth)
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileThatChangesIsReadAndWhatWasLoadedStays()
    {
        var first = Load(Text);
        var before = PlanText.Of(first.Plan).ToList();
        var changed = Load(Text.Replace("100 million", "200 million", StringComparison.Ordinal));
        Revenue(changed).Should().Be(242);
        Revenue(first).Should().Be(121);
        PlanText.Of(first.Plan).Should().Equal(before);
        PlanText.Of(Load(Text).Plan).Should().Equal(before);
        Revenue(Load("\uFEFF" + Text)).Should().Be(121);
    }

    [Fact]
    public void WhatIsWrongIsSaidAtEveryLoad()
    {
        _folder.Write("model.fin", Text + "\nline profit : flow money \"Profit\"\n  = revenu * 2\n");
        var said = FinancialModel.TryLoad(_folder.Path, _folder.Path).Diagnostics.Select(d => $"{d.Code} {d.Span} {d.Message}").ToList();
        said.Should().NotBeEmpty();
        FinancialModel.TryLoad(_folder.Path, _folder.Path).Diagnostics.Select(d => $"{d.Code} {d.Span} {d.Message}").Should().Equal(said);
    }

    [Fact]
    public void LoadsSideBySideAreAllTheSame()
    {
        var one = PlanText.Of(FinancialModel.Load(Repository.At("models", "sensetime")).Plan).ToList();
        var many = new IReadOnlyList<string>[4];
        Parallel.For(0, many.Length, i => many[i] = PlanText.Of(FinancialModel.Load(Repository.At("models", "sensetime")).Plan).ToList());
        many.Should().AllSatisfy(plan => plan.Should().Equal(one));
    }

    [Fact]
    public void ALoadThatIsCancelledIsNotGoneOnWith()
    {
        _folder.Write("model.fin", Text);
        var files = ModelFolder.Open(_folder.Path, _folder.Path);
        var load = () => FinancialModel.TryLoad(files, new CompileOptions { Cancelled = new CancellationToken(canceled: true) });
        load.Should().Throw<OperationCanceledException>();
    }

    private FinancialModel Load(string text)
    {
        _folder.Write("model.fin", text);
        return FinancialModel.Load(_folder.Path);
    }

    private static double Revenue(FinancialModel model) =>
        Math.Round(model.Run().Value(model.Plan.Line("revenue")!, null, model.Plan.Timeline.Periods[^1].Period)!.Value, 9);
}
