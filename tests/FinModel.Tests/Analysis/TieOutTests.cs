using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Tests.Analysis;

public class TieOutTests
{
    private readonly HandBuilt _plan = new();

    [Fact]
    public void A_figure_the_model_was_given_is_not_compared_with_itself()
    {
        var line = _plan.Line("a");
        var datum = _plan.Datum(line, 2023, "3,809");
        _plan.Print(line, "2023", "3,809", datum, at: datum.Source!.Span);

        Only(TieOutStatus.Given);
    }

    [Theory]
    [InlineData("(830.64)", -1, 830.635, true)]
    [InlineData("(830.64)", -1, 830.645, true)]
    [InlineData("(830.64)", -1, 830.6451, false)]
    [InlineData("6,249", 1, 6248.5, true)]
    [InlineData("6,249", 1, 6248.4999, false)]
    [InlineData("-53.8%", 0.01, -0.5385, true)]
    [InlineData("-53.8%", 0.01, -0.53749, false)]
    [InlineData("35.49", 0.01, 0.35491, true)]
    [InlineData("778.5", 100, 77850.4, true)]
    [InlineData("778.5", 100, 77856, false)]
    public void An_estimate_is_reproduced_inside_the_rounding_interval_ends_included(string text, double unit, double value, bool reproduced)
    {
        var line = _plan.Line("a");
        _plan.Print(line, "2024", text, _plan.Computed(line, 2024, value), unit: unit);

        Only(reproduced ? TieOutStatus.Reproduced : TieOutStatus.Unexplained);
    }

    [Fact]
    public void A_difference_is_explained_while_figure_and_value_are_as_recorded()
    {
        var line = _plan.Line("a");
        var printed = _plan.Print(line, "2024", "-53.8%", _plan.Computed(line, 2024, -0.537420), unit: 0.01);
        _plan.Explain(printed, "-53.7420", "another tax rate");

        Only(TieOutStatus.Explained).Cause.Should().Be("another tax rate");
        Run().Stale.Should().BeEmpty();
        Run().Passed.Should().BeTrue();
    }

    [Fact]
    public void A_difference_of_another_size_than_recorded_is_unexplained_and_the_explanation_stale()
    {
        var line = _plan.Line("a");
        var printed = _plan.Print(line, "2024", "-53.8%", _plan.Computed(line, 2024, -0.53740), unit: 0.01);
        _plan.Explain(printed, "-53.7420");

        Only(TieOutStatus.Unexplained);
        Run().Stale.Should().ContainSingle().Which.Subject.Should().Be("t.csv: a");
        Run().Passed.Should().BeFalse();
    }

    [Fact]
    public void A_figure_without_a_value_is_not_computed_in_history_and_unexplained_in_a_forecast()
    {
        var line = _plan.Line("a");
        _plan.Print(line, "2023", "1.0", null);
        _plan.Print(line, "2024", "1.0", null);

        Run().Items.Select(i => i.Status).Should().Equal(TieOutStatus.NotComputed, TieOutStatus.Unexplained);
    }

    [Fact]
    public void A_fault_is_unexplained_in_history_too()
    {
        var line = _plan.Line("a");
        _plan.Print(line, "2023", "1.0", _plan.Computed(line, 2023, HandBuilt.Of(Op.Logarithm, new PlanConstant(-1))));

        Only(TieOutStatus.Unexplained).Value.Should().BeNull();
    }

    [Theory]
    [InlineData("2023", TieOutStatus.Reproduced)]
    [InlineData("2024", TieOutStatus.Unexplained)]
    public void History_allows_for_the_rounding_of_what_it_is_computed_from_and_a_forecast_does_not(string period, TieOutStatus status)
    {
        // 1,501 of 3,406 is anything from 44.05% to 44.09%.
        var (profit, sales, margin) = (_plan.Line("profit"), _plan.Line("sales"), _plan.Line("margin", LineKind.Ratio));
        var formula = HandBuilt.Of(Op.Divide, HandBuilt.Of(_plan.Datum(profit, 2023, "1,501")), HandBuilt.Of(_plan.Datum(sales, 2023, "3,406")));
        _plan.Print(margin, period, "44.05", _plan.Computed(margin, int.Parse(period, null), formula), unit: 0.01);

        Only(status);
    }

    [Fact]
    public void The_rounding_of_each_part_counts_once_through_all_formulas_between()
    {
        var (a, twice, sum) = (_plan.Line("a"), _plan.Line("twice"), _plan.Line("sum"));
        var datum = _plan.Datum(a, 2023, "10");
        var middle = _plan.Computed(twice, 2023, HandBuilt.Of(Op.Multiply, new PlanConstant(2), HandBuilt.Of(datum)));
        var total = _plan.Computed(sum, 2023, HandBuilt.Of(Op.Add, HandBuilt.Of(middle), HandBuilt.Of(datum)));
        _plan.Audit(HandBuilt.Of(total), HandBuilt.Of(middle));
        var rounding = new RoundingPropagation(_plan.Result());

        rounding.Of(total).Should().BeApproximately(1.5, 1e-12);
        rounding.OfCheck(0).Should().BeApproximately(0.5, 1e-12);
    }

    [Fact]
    public void Constants_that_were_published_are_targets_and_the_total_among_them_is_the_target()
    {
        var (value, price) = (_plan.Line("value", LineKind.Constant), _plan.Line("price", LineKind.Constant, isTotal: true));
        _plan.Print(value, "all", "778.5", _plan.Computed(value, null, 77850.4), unit: 100);
        _plan.Print(price, "all", "2.10", _plan.Computed(price, null, 2.1036));

        var report = Run();

        report.Targets.Should().HaveCount(2);
        report.Target!.Printed.Line.Should().BeSameAs(price);
        report.Target.IsFailure.Should().BeFalse();
    }

    private TieOutReport Run() => TieOut.Run(_plan.Result());

    private TieOutItem Only(TieOutStatus status)
    {
        var item = Run().Items.Should().ContainSingle().Subject;
        item.Status.Should().Be(status);
        return item;
    }
}
