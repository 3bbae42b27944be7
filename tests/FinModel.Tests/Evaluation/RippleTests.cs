using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Tests.Models;

namespace FinModel.Tests.Evaluation;

/// <summary>A move of one figure is what the whole model, computed again with that figure moved, says.</summary>
public class RippleTests
{
    public static TheoryData<string> Models() => [.. InventedModels.Names, "sensetime"];

    [Theory]
    [MemberData(nameof(Models))]
    public void What_a_move_changes_is_what_computing_everything_again_changes(string name)
    {
        var plan = name == "sensetime" ? FinancialModel.Load(Repository.At("models", name)).Plan : InventedModels.Model(name).Plan;
        var evaluator = new Evaluator(plan);
        var still = evaluator.Run(PlanScenario.Base, []);
        var ripple = new Ripple(still);
        var figures = plan.Cells.Where(c => c.Origin is CellOrigin.Data or CellOrigin.Input && double.IsFinite(still[c])).ToList();

        foreach (var figure in figures.Where((_, i) => i % 7 == 0))
        {
            var by = 0.05 * Math.Max(1, Math.Abs(still[figure]));
            var (cells, checks) = (new double[plan.Cells.Count], new double[still.Checks.Count]);
            ripple.Move(figure, by, cells, checks);
            var moved = evaluator.Run(PlanScenario.Base, [new PlanOverride(figure, OverrideOperator.Add, by, figure.Source!)]);

            plan.Cells.Where(c => !IsNear(cells[c.Slot], moved[c], still[c])).Should().BeEmpty("{0} moves", figure);
            Enumerable.Range(0, checks.Length).Where(i => !IsNear(checks[i], moved.Checks[i].Residual, still.Checks[i].Residual)).Should().BeEmpty("{0} moves", figure);
        }
    }

    // A circle that is searched for ends within its tolerance, from wherever the search begins.
    private static bool IsNear(double move, double after, double before) => double.IsNaN(before) ? move == 0 :
        Math.Abs(move - (double.IsFinite(after - before) ? Math.Abs(after - before) : 0)) <= 1e-7 * Math.Max(1, Math.Abs(before));
}
