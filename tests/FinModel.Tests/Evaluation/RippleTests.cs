using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Evaluation.Programs;
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
        var still = new Evaluator(plan).Run(PlanScenario.Base, []);
        var ripple = new Ripple(still.Program, still.ProgramSlots, plan.Cells.Count);
        var figures = plan.Cells.Where(c => c.Origin is CellOrigin.Data or CellOrigin.Input && double.IsFinite(still[c])).ToList();

        foreach (var figure in figures.Where((_, i) => i % 7 == 0))
        {
            var by = 0.05 * Math.Max(1, Math.Abs(still[figure]));
            var (cells, checks) = (new double[plan.Cells.Count], new double[still.Checks.Count]);
            ripple.Move([(figure, by)], cells, checks);
            var moved = Again(still.Program, figure, by);

            plan.Cells.Where(c => !IsNear(cells[c.Slot], moved[c.Slot], still[c])).Should().BeEmpty("{0} moves", figure);
            Enumerable.Range(0, checks.Length).Where(i => !IsNear(checks[i], Residual(moved, i), still.Checks[i].Residual)).Should()
                .BeEmpty("{0} moves", figure);
        }

        double Residual(double[] slots, int check) => slots[still.Program.Checks[check].Left] - slots[still.Program.Checks[check].Right];
    }

    [Fact]
    public void What_moves_together_and_cancels_moves_nothing()
    {
        var plan = InventedModels.Model(InventedModels.Names.First()).Plan;
        var still = new Evaluator(plan).Run(PlanScenario.Base, []);
        var figure = plan.Cells.First(c => c.Origin == CellOrigin.Data);
        var (cells, checks) = (new double[plan.Cells.Count], new double[still.Checks.Count]);

        new Ripple(still.Program, still.ProgramSlots, plan.Cells.Count).Move([(figure, 4), (figure, -4)], cells, checks);

        cells.Should().OnlyContain(c => c == 0);
    }

    // Every step of the whole program, with one figure moved.
    private static double[] Again(StepProgram program, PlanCell figure, double by)
    {
        var slots = (double[])program.Initial.Clone();
        slots[figure.Slot] += by;
        ProgramRunner.Run(program, slots);
        ProgramRunner.RunChecks(program, slots);
        return slots;
    }

    // A circle that is searched for ends within its tolerance, from wherever the search begins.
    private static bool IsNear(double move, double after, double before) => double.IsNaN(before) ? move == 0 :
        Math.Abs(move - (double.IsFinite(after - before) ? Math.Abs(after - before) : 0)) <= 1e-7 * Math.Max(1, Math.Abs(before));
}
