using FinModel.Core.Diagnostics;
using FinModel.Tests.Models;

namespace FinModel.Tests.Samples;

public class SampleScenarioTests
{
    public static TheoryData<string> Files() => [.. Repository.Files("samples", "*.fin")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scenario_of_a_sample_runs_says_why_and_changes_the_forecast(string file)
    {
        var diagnostics = new List<Diagnostic>();
        var model = SenseTime.Model.WithScenarios(file, Repository.Root, diagnostics)?.Model;

        diagnostics.Should().BeEmpty();
        var added = model!.Plan.Scenarios.Where(s => SenseTime.Model.Plan.Scenarios.All(known => known.Name != s.Name)).ToList();
        added.Should().NotBeEmpty();
        foreach (var scenario in added)
        {
            var (result, published) = (model.Run(scenario.Name), SenseTime.Model.Run());

            result.Faults.Should().BeEmpty();
            result.ShouldBalance();
            result.Checks.Where(c => !c.Check.IsAudit).Should().OnlyContain(c => c.Passed);
            scenario.Overrides.Should().OnlyContain(o => !string.IsNullOrWhiteSpace(o.Source.Note));
            model.Plan.Estimates().Count(c => result[c] != published[c]).Should().BePositive("{0} changes something", scenario.Name);
        }
    }

    [Fact]
    public void The_readme_lists_every_sample()
    {
        var readme = Repository.Read("samples", "README.md");

        // A program or a scenario stands in backticks, a picture behind a link.
        Repository.Files("samples", "*")
            .Where(f =>
                !readme.Contains($"`{Path.GetFileName(f)}`", StringComparison.Ordinal)
                    && !readme.Contains($"({Path.GetFileName(f)})", StringComparison.Ordinal))
            .Should().BeEquivalentTo("samples/README.md", "samples/cluster/README.md");
    }
}
