using FinModel.Core.Units;
using FinModel.Evaluation;

namespace FinModel.Tests.SenseTimeForecast;

public class ScaleTests
{
    private const double Accuracy = 1e-12;

    [Fact]
    public void A_model_in_thousands_has_a_thousand_times_the_money_and_shares_and_the_same_ratios_in_every_scenario()
    {
        var thousands = InThousands.Compile();
        var evaluator = new Evaluator(thousands);

        thousands.Cells.Should().HaveCount(SenseTimeModel.Plan.Cells.Count);
        thousands.Scenarios.Zip(SenseTimeModel.Plan.Scenarios)
            .SelectMany(pair => Differences(evaluator.Run(pair.First, []), SenseTimeModel.Run(pair.Second, [])))
            .Should().BeEmpty();
    }

    [Fact]
    public void There_are_lines_of_each_kind_to_scale() =>
        SenseTimeModel.Plan.Lines.Select(l => Scale.PowerIn(l.Unit)).Distinct().Should().BeEquivalentTo([0, 1]);

    private static IEnumerable<string> Differences(ModelResult thousands, ModelResult millions) =>
        from pair in thousands.Plan.Cells.Zip(millions.Plan.Cells)
        let expected = millions[pair.Second] * Math.Pow(1000, Scale.PowerIn(pair.Second.Unit))
        let found = thousands[pair.First]
        where pair.First.ToString() != pair.Second.ToString()
            || Math.Abs(found - expected) > Accuracy * Math.Max(Scale.PowerIn(pair.Second.Unit) == 0 ? 1 : 1000, Math.Abs(expected))
        select $"{pair.First}: {found:R}, not {expected:R}";
}
