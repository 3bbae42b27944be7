using FinModel.Analysis;
using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Analysis;
using FinModel.Tests.Models;

namespace FinModel.Tests.Evaluation;

/// <summary>A program that asks which checks failed hears what the tie-out says.</summary>
public class AuditResultTests
{
    public static TheoryData<string> Models() => [.. InventedModels.Names, "sensetime"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Audits_that_hold_within_rounding_pass_and_the_others_are_the_tie_outs_contradictions(string name)
    {
        var result = Run(name);

        var failing = result.Checks.Where(c => !c.Passed).Select(c => (c.Check.Label, c.Instance.Period?.Id ?? "all", c.Left, c.Right));

        failing.Should()
            .Equal(TieOut.Run(result).Contradictions.Where(c => c.Kind == ContradictionKind.Audit).Select(c => (c.Title, c.PeriodId, c.Left, c.Right)));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_rounding_behind_an_audit_alone_is_what_all_figures_together_come_to(string name)
    {
        var result = Run(name);
        var plan = result.Plan;
        var all = new RoundingPropagation(result);
        var places = plan.Checks.SelectMany(c => c.Instances).ToList();

        var judged = result.Checks.Where(c => c.IsWithinRounding && c.Instance.Within is null);

        judged.Where(c => Math.Abs(c.Tolerance - all.OfCheck(places.FindIndex(i => ReferenceEquals(i, c.Instance)))) > 1e-9 * c.Tolerance).Should().BeEmpty();
    }

    [Fact]
    public void In_the_published_case_only_what_is_known_to_disagree_fails()
    {
        var checks = Run("sensetime").Checks;

        checks.Where(c => c.IsWithinRounding).Should().NotBeEmpty();
        checks.Where(c => !c.Passed).Should().NotBeEmpty().And.OnlyContain(c => c.Check.IsAudit && c.Instance.Cause != null);
    }

    [Fact]
    public void A_past_without_figures_is_not_asked()
    {
        var plan = new HandBuilt();
        var (left, right) =
            (plan.Datum(plan.Line("left"), 2023, "10.0"),
                plan.Computed(plan.Line("right"), 2023, HandBuilt.Of(Op.Divide, new PlanConstant(0), new PlanConstant(0))));
        plan.Audit(HandBuilt.Of(left), HandBuilt.Of(right), isOfThePast: true);
        plan.Audit(HandBuilt.Of(left), HandBuilt.Of(left), isOfThePast: true);

        plan.Result().Checks.Should().ContainSingle().Which.Passed.Should().BeTrue();
    }

    private static ModelResult Run(string name) => (name == "sensetime" ? SenseTime.Load.Model! : InventedModels.Model(name)).Run();
}
