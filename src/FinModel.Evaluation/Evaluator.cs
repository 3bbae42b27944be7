using FinModel.Compiler.Plans;
using FinModel.Evaluation.Batches;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>Computes a plan, one scenario at a time or, compiled, many. Immutable and safe to use from several threads.</summary>
public sealed class Evaluator
{
    private readonly Plan _plan;
    private readonly StepProgram _program;
    private readonly StepProgram _moving;

    /// <summary>Lowers the plan to steps, once, and computes what no scenario can change.</summary>
    public Evaluator(Plan plan)
    {
        _plan = plan;
        _program = ProgramBuilder.Build(plan);
        _moving = MovingSteps.Of(_program, plan.Cells.Where(c => c.Origin == CellOrigin.Input).Select(c => c.Slot));
    }

    /// <summary>All values under a scenario, with further changes on top.</summary>
    public ModelResult Run(PlanScenario scenario, IReadOnlyList<PlanOverride> overrides)
    {
        // What depends on no input is computed already, unless a figure itself is changed, as the tie-out does to see what its rounding moves.
        var program = overrides.Any(o => o.Cell.Origin != CellOrigin.Input) ? _program : _moving;
        var slots = Slots(program, scenario, overrides);
        var circles = ProgramRunner.Run(program, slots);
        return new ModelResult(_plan, _program, slots, circles) { Scenario = scenario, Overrides = overrides };
    }

    /// <summary>Compiles the plan for many runs in which only some inputs vary; everything else is as the scenario has it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="overrides">Changes on top of it.</param>
    /// <param name="inputs">The inputs that vary, in the order in which a run gives their values.</param>
    /// <param name="outputs">The cells that are asked for.</param>
    /// <param name="computesAll">Whether every other cell is computed, too, rather than what the outputs need.</param>
    public BatchEvaluator Batch(
        PlanScenario scenario, IReadOnlyList<PlanOverride> overrides, IReadOnlyList<PlanCell> inputs, IReadOnlyList<PlanCell> outputs, bool computesAll = false)
    {
        var slots = Slots(_moving, scenario, overrides);
        ProgramRunner.Run(_moving, slots);
        return BatchCompiler.Compile(_plan, _moving, slots, inputs, outputs, computesAll);
    }

    private static double[] Slots(StepProgram program, PlanScenario scenario, IReadOnlyList<PlanOverride> overrides)
    {
        var slots = (double[])program.Initial.Clone();
        Apply(scenario.Overrides, slots);
        Apply(overrides, slots);
        return slots;
    }

    private static void Apply(IReadOnlyList<PlanOverride> overrides, double[] slots)
    {
        for (var i = 0; i < overrides.Count; i++)
        {
            var slot = overrides[i].Cell.Slot;
            slots[slot] = overrides[i].Apply(slots[slot]);
        }
    }
}
