using FinModel.Tests.Cases;

namespace FinModel.Tests.Evaluation;

/// <summary>The words of a switch are the same wherever one is given.</summary>
public class SwitchWordsTests
{
    private static readonly string Model = TestModel.Head + """
        input mid : constant switch
          value off source "assumed"
        line weight : constant number
          = if(mid, 0.5, 1)

        """;

    [Theory]
    [InlineData("on", 1)]
    [InlineData("是", 1)]
    [InlineData("开", 1)]
    [InlineData("yes", 1)]
    [InlineData("TRUE", 1)]
    [InlineData("关", 0)]
    [InlineData("否 because \"says he\"", 0)]
    public void A_scenario_takes_them_in_either_language(string word, double value) =>
        TestModel.Plan($"{Model}scenario other \"Other\"\n  mid = {word}\n").Scenarios.Single(s => s.Name == "other").Overrides.Should()
            .ContainSingle().Which.Apply(0.5).Should().Be(value);

    [Theory]
    [InlineData("off at 70%, on at 30%")]
    [InlineData("关 at 70%, 开 at 30%")]
    [InlineData("0 at 70%, 1 at 30% because \"he says so\"")]
    public void Their_chances_are_written_with_them(string chances)
    {
        var distribution = TestModel.Plan($"{Model}uncertainty\n  mid discrete {chances}\n").Uncertainty.Factors.Should().ContainSingle().Which.Distribution;

        distribution.Values.Should().Equal(0, 1);
        distribution.Probabilities.Should().Equal(0.7, 0.3);
    }

    [Theory]
    [InlineData("off, on, on")]
    [InlineData("否, 是, 是")]
    [InlineData("关, 开, 1 because \"he saw them\"")]
    public void What_was_seen_is_written_with_them(string seen) =>
        TestModel.Plan($"{Model}uncertainty\n  mid empirical {seen}\n").Uncertainty.Factors.Should().ContainSingle()
            .Which.Distribution.Values.Should().Equal(0, 1, 1);
}
