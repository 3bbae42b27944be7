using FinModel.Core.Diagnostics;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Tests.Models;

/// <summary>What holds for every model under <c>tests/models</c>.</summary>
public class InventedModelsTests
{
    public static TheoryData<string> Models() => [.. InventedModels.Names];

    public static TheoryData<string, string> Scenarios()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in InventedModels.Names)
        {
            foreach (var scenario in InventedModels.Model(name).Plan.Scenarios)
            {
                data.Add(name, scenario.Name);
            }
        }

        return data;
    }

    [Fact]
    public void There_are_some() => InventedModels.Names.Should().Contain(["alder-finch", "korvald", "larkmoor"]);

    [Theory]
    [MemberData(nameof(Models))]
    public void It_compiles_without_errors_or_warnings(string model) =>
        InventedModels.Load(model).Diagnostics.Where(d => d.Severity is Severity.Error or Severity.Warning).Select(d => $"{d.Span}: {d.Message}")
            .Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Models))]
    public void It_says_that_it_is_invented(string model)
    {
        InventedModels.Model(model).Plan.Label.English.Should().Contain("invented");
        InventedModels.Model(model).Plan.Label.Chinese.Should().Contain("虚构");
        InventedModels.Model(model).Plan.Estimates().Where(c => c.Line.IsInput && c.Source is not null).Should()
            .OnlyContain(c => c.Source!.Text == "invented" || c.Source.Text == "house assumption");
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void It_balances_and_every_required_check_holds_in_every_scenario(string model, string scenario)
    {
        var result = InventedModels.Model(model).Run(scenario);

        // A loss has no price / earnings: that is refused with its reason, and is all that may be missing.
        result.Faults.Where(f => f.Kind != FaultKind.Refused).Should().BeEmpty();
        result.ShouldBalance();
        result.Checks.Where(c => c.Check.IsRequired && c.Failed).Select(c => $"{c.Check.Name}@{c.Instance.Period}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Its_history_balances_too(string model)
    {
        var result = InventedModels.Model(model).Run();
        foreach (var period in result.Plan.Timeline.Periods.Where(p => !p.IsEstimate))
        {
            result.Of("total_assets", period.Id).Should()
                .BeApproximately(result.Of("total_liabilities", period.Id) + result.Of("total_equity", period.Id), 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_change_of_a_scenario_says_why(string model) =>
        InventedModels.Model(model).Plan.Scenarios.SelectMany(s => s.Overrides).Where(o => string.IsNullOrWhiteSpace(o.Source.Note)).Should().BeEmpty();
}
