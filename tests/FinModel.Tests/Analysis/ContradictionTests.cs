using FinModel.Analysis;
using FinModel.Compiler.Plans;

namespace FinModel.Tests.Analysis;

public class ContradictionTests
{
    private readonly HandBuilt _plan = new();

    [Fact]
    public void Parts_of_a_flow_that_do_not_add_up_are_a_contradiction()
    {
        var line = _plan.Line("profit");
        _plan.Print(line, "1H22", "(3,419.68)", null);
        _plan.Print(line, "2H22", "(3,108.64)", null);
        _plan.Print(line, "2022", "(6,618.32)", null);

        var found = Run().Contradictions.Should().ContainSingle().Subject;

        found.Kind.Should().Be(ContradictionKind.Parts);
        found.PeriodId.Should().Be("2022");
        found.Difference.Should().BeApproximately(-90, 1e-9);
        found.IsExplained.Should().BeFalse();
        Run().Passed.Should().BeFalse();
    }

    [Fact]
    public void Parts_within_their_rounding_a_missing_part_and_ratios_are_no_contradiction()
    {
        var (sales, margin) = (_plan.Line("sales"), _plan.Line("margin", LineKind.Ratio));
        _plan.Print(sales, "1H23", "1433.1", null);
        _plan.Print(sales, "2H23", "1972.7", null);
        _plan.Print(sales, "2023", "3405.9", null);
        _plan.Print(sales, "1H24", "1739.7", null);
        _plan.Print(sales, "2024", "4614.7", _plan.Computed(sales, 2024, 4614.65));
        _plan.Print(margin, "1H23", "10.0%", null);
        _plan.Print(margin, "2H23", "20.0%", null);
        _plan.Print(margin, "2023", "15.0%", null);

        Run().Contradictions.Should().BeEmpty();
    }

    [Fact]
    public void Tables_that_cannot_both_be_right_are_a_contradiction_of_the_one_that_stands_alone()
    {
        var line = _plan.Line("profit");
        _plan.Print(line, "2023", "(6,422.81)", null, "figure.csv");
        _plan.Print(line, "2023", "(6,333)", null, "statement.csv");
        _plan.Print(line, "2023", "(6,332.8)", null, "summary.csv");

        var found = Run().Contradictions.Should().ContainSingle().Subject;

        found.Kind.Should().Be(ContradictionKind.Tables);
        found.Printed.Select(p => p.Table).Should().Equal("figure.csv", "statement.csv");
    }

    [Fact]
    public void A_contradiction_is_explained_by_an_explanation_of_its_figure()
    {
        var line = _plan.Line("profit");
        var printed = _plan.Print(line, "2023", "(6,422.81)", null, "figure.csv");
        _plan.Print(line, "2023", "(6,333)", null, "statement.csv");
        _plan.Explain(printed, "-6332.81", "90.00 too low");

        var report = Run();

        report.Contradictions.Single().Cause!.English.Should().Be("90.00 too low");
        report.Stale.Should().BeEmpty();
        report.Passed.Should().BeTrue();
    }

    [Fact]
    public void An_audit_holds_to_within_the_rounding_of_the_printed_figures_behind_both_sides()
    {
        var (left, right) = Sides("10.0", "10.1");
        _plan.Audit(left, right);

        Run().Contradictions.Should().BeEmpty();
    }

    [Fact]
    public void An_audit_that_fails_is_a_contradiction_explained_by_its_cause()
    {
        var (left, right) = Sides("10.0", "10.2");
        _plan.Audit(left, right);
        _plan.Audit(left, right, "a known slip");

        var found = Run().Contradictions;

        found.Select(c => c.IsExplained).Should().Equal(false, true);
        found[0].Tolerance.Should().BeApproximately(0.1, 1e-12);
    }

    [Fact]
    public void An_audit_with_a_tolerance_of_its_own_keeps_it()
    {
        var (left, right) = Sides("10.0", "10.1");
        _plan.Audit(left, right, within: new PlanConstant(0.01));

        Run().Contradictions.Should().ContainSingle();
    }

    [Fact]
    public void A_cause_for_an_audit_that_holds_is_stale()
    {
        var (left, right) = Sides("10.0", "10.1");
        _plan.Audit(left, right, "no longer so");

        Run().Stale.Should().ContainSingle().Which.Cause.Should().Be("no longer so");
    }

    private (PlanExpression Left, PlanExpression Right) Sides(string left, string right) =>
        (HandBuilt.Of(_plan.Datum(_plan.Line("left"), 2023, left)), HandBuilt.Of(_plan.Datum(_plan.Line("right"), 2023, right)));

    private TieOutReport Run() => TieOut.Run(_plan.Result());
}
