namespace FinModel.Package.Tests;

/// <summary>The questions beside running.</summary>
public class AnalysisTests
{
    private readonly Model _model = Examples.SenseTime;

    [Fact]
    public void The_multiple_that_the_price_implies_gives_the_price()
    {
        var solution = _model.Solve(_model.Base, "target_price", 1.52, "target_ps");

        _model.Base.Set("target_ps", solution.Answers[0]).Run()["target_price"].Number.Should().BeApproximately(1.52, 1e-9);
        solution.ToString().Should().Be("target_ps from 11.9x to 8.6x");
    }

    [Fact]
    public void The_parts_of_a_difference_add_up()
    {
        var comparison = _model.Compare(_model.Base, _model.Scenario("bull"), "target_price");

        comparison.Parts.Values.Sum().Should().BeApproximately(comparison.To!.Value - comparison.From!.Value, 1e-12);
    }

    [Fact]
    public void The_multiple_moves_the_target_most() => _model.Tornado(_model.Base, "target_price").Bars[0].Input.Should().Be("target_ps");

    [Fact]
    public void What_was_published_is_reproduced()
    {
        var tieOut = _model.Base.Run().TieOut();

        (tieOut.Holds, tieOut.Reproduced, tieOut.Explained, tieOut.Unexplained.Count).Should().Be((true, 377, 21, 0));
        tieOut.ToString().Should().Be("377 forecast figures reproduced, 21 explained; 0 figures unexplained");
        tieOut.Figures.Should().Contain(f => f.Line.Name == "revenue" && f.Period == "2025" && f.Agrees);
    }

    [Fact]
    public void Changes_are_what_an_analyst_would_write()
    {
        var scenario =
            _model.Base.Set("gross_margin@2025", 0.45).Add("segment_growth.gen_ai", 0.05).Multiply("target_ps", 1.1).Set("valuation_date", 45000)
                .Add("valuation_date", 30).With("hkd_cny -= 0.01");

        scenario.Changes.Should().Equal(
            "gross_margin@2025 = 45%", "segment_growth.gen_ai += 5pp", "target_ps *= 1.1", "valuation_date = 2023-03-15", "valuation_date += 30 days",
            "hkd_cny -= 0.01");
        scenario.Run().ToJson().Should().Be(_model.Base.With([.. scenario.Changes]).Run().ToJson());
        _model.Base.Changes.Should().BeEmpty();
    }

    [Fact]
    public void Scenarios_may_be_added_from_a_text()
    {
        var model = _model.WithScenarios("scenario thin \"Thin\" extends bear\n  gross_margin -= 1pp because \"why not\"\n");

        model.Scenario("thin").Run()["gross_profit@2026"].Number.Should().BeLessThan(model.Scenario("bear").Run()["gross_profit@2026"].Number!.Value);
        _model.Scenarios.Should().NotContain(s => s.Name == "thin");
    }

    [Fact]
    public void A_unit_says_its_scale()
    {
        string Unit(string line) => _model.Line(line).Unit.ToString();

        new[] { "revenue", "share_price", "gross_margin", "target_ps", "shares_outstanding", "valuation_date" }.Select(Unit)
            .Should().Equal("CNY million", "HKD/share", "fraction", "times", "million shares", "date");
        _model.Line("revenue").Unit.Scale.Should().Be(1e6);
        _model.Line("target_ps").Unit.Scale.Should().Be(1);
        _model.Base.Run()["valuation_date"].Word.Should().MatchRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }
}
