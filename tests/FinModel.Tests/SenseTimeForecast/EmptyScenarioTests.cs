using FinModel.Compiler.Plans;
using FinModel.Compiler.Scenarios;
using FinModel.Core.Text;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Tests.SenseTimeForecast;

public class EmptyScenarioTests
{
    [Theory]
    [InlineData("scenario empty \"Nothing changed\"")]
    [InlineData("scenario empty extends base")]
    [InlineData("scenario empty\n  gross_margin += 0\n  segment_growth *= 1\n  capex -= 0 million")]
    public void A_scenario_that_changes_nothing_is_base_to_the_last_bit(string text)
    {
        var scenario = Scenario(text);

        Values(scenario).Should().Equal(Values(PlanScenario.Base));
    }

    [Fact]
    public void Setting_every_input_to_what_it_is_changes_nothing()
    {
        var same = SenseTimeModel.Run(PlanScenario.Base, [.. SenseTimeModel.Inputs.Select(c => SenseTimeModel.Set(c, c.Given))]);

        SenseTimeModel.Plan.Cells.Select(c => same[c]).Should().Equal(Values(PlanScenario.Base));
    }

    private static PlanScenario Scenario(string text)
    {
        var syntax = Parser.ParseFile(new SourceText("scenarios.fin", text), []).Declarations.OfType<ScenarioSyntax>().ToList();
        return ScenarioBinder.Extend(SenseTimeModel.Plan, syntax, []).Scenarios.Single(s => s.Name == "empty");
    }

    private static IEnumerable<double> Values(PlanScenario scenario)
    {
        var result = SenseTimeModel.Run(scenario, []);
        return SenseTimeModel.Plan.Cells.Select(c => result[c]);
    }
}
