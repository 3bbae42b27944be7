using System.Reflection;
using System.Runtime.CompilerServices;
using FinModel.Compiler.Plans;

namespace FinModel.Tests.Plans;

/// <summary>A plan is read by many at once: nobody, the compiler included, changes it after it was put together.</summary>
public class PlanIsBuiltOnceTests
{
    // Cells refer to each other, also in circles: their formulas come when all of them are there.
    private static readonly string[] BeforeThePlan = ["PlanCell.Slot", "PlanCell.Formula"];

    [Fact]
    public void Nothing_of_a_plan_can_be_set_once_it_is_there() =>
        typeof(Plan).Assembly.GetTypes().Where(t => t.Namespace == typeof(Plan).Namespace)
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .Where(p => p.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}").Order(StringComparer.Ordinal)
            .Should().BeEquivalentTo(BeforeThePlan);

    [Fact]
    public void Other_scenarios_make_another_plan()
    {
        var plan =
            Cases.TestModel.Plan(
                Cases.TestModel.Head + "input growth : ratio percent\n  value 5% source \"assumed\"\nline twice : ratio percent\n  estimate 2 * growth\n");
        var more = plan with { Scenarios = [.. plan.Scenarios, PlanScenario.Base with { Name = "bull" }] };

        plan.Scenarios.Should().ContainSingle();
        more.Scenarios.Should().HaveCount(2);
        more.Should().NotBe(plan);
        more.Cells.Should().BeSameAs(plan.Cells);
    }
}
