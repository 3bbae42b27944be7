using System.Globalization;
using FinModel.Compiler.Plans;

namespace FinModel.Tests.Plans;

/// <summary>A plan as text: what is given, then what is computed in its order, then checks and scenarios.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Of(Plan plan) =>
    [
        "plan",
        .. plan.Cells.Where(c => c.Formula is null).Select(Given),
        .. plan.Stages.SelectMany(Stage),
        .. plan.Checks.SelectMany(c => c.Instances.Select(i => Check(c, i))),
        .. plan.Scenarios.Skip(1).SelectMany(Scenario),
    ];

    private static string Given(PlanCell cell) => $"  {Origin(cell)} {cell} is {Number(cell.Given)} {cell.Unit}";

    private static IEnumerable<string> Stage(PlanStage stage) => stage switch
    {
        PlanCellStage single => [Computed(single.Cell)],
        PlanCircle circle =>
        [
            $"  circle, {(circle.IsAffine ? "affine" : "not affine")}, cut at {string.Join(" and ", circle.Cuts)}",
            .. circle.Cells.Concat(circle.Cuts).Select(c => "  " + Computed(c)),
        ],
        _ => [],
    };

    private static string Computed(PlanCell cell) => $"  {Origin(cell)} {cell} = {FormulaText.Of(cell.Formula!)}";

    private static string Check(PlanCheck check, PlanCheckInstance instance)
    {
        var comparison = FormulaText.Of(new PlanOperation(instance.Comparison, [instance.Left, instance.Right]));
        var within = instance.Within is null ? "" : $" within {FormulaText.Of(instance.Within)}";
        return $"  {(check.IsAudit ? "audit" : "check")} {check.Name}@{instance.Period?.Id ?? "all"} {comparison}{within}";
    }

    private static IEnumerable<string> Scenario(PlanScenario scenario) =>
        scenario.Overrides.Select(o => $"  scenario {scenario.Name}: {o.Operator} {o.Cell} {Number(o.Operand)}");

    private static string Origin(PlanCell cell) => cell.Origin switch
    {
        CellOrigin.Input => "input",
        CellOrigin.Data => "data",
        CellOrigin.Aggregate => "aggregate",
        CellOrigin.Implied => "implied",
        _ => "formula",
    };

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
