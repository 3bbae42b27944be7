using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FinModel.Compiler.Plans;
using FinModel.Evaluation.Batches;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>Computes a plan, one scenario at a time or, compiled, many. Immutable and safe to use from several threads.</summary>
public sealed class Evaluator
{
    // By then the compiler's time is won back by as many runs again.
    private const int RunsBeforeCompiling = 4_000;

    private readonly Plan _plan;
    private readonly StepProgram _program;
    private readonly StepProgram _moving;
    private readonly int[] _inputs;
    private int _runs;

    // The slots of the last run, for the next one: all but the inputs' are computed anew or always the same.
    private double[]? _spare;

    /// <summary>Lowers the plan to steps, once, and computes what no scenario can change.</summary>
    public Evaluator(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _program = ProgramBuilder.Build(plan);
        _inputs = [.. plan.Cells.Where(c => c.Origin == CellOrigin.Input).Select(c => c.Slot)];
        _moving = MovingSteps.Of(_program, _inputs);
    }

    /// <summary>Whether batches make code while running; otherwise, as in a program compiled ahead of time, they interpret over blocks.</summary>
    internal bool MakesCode { get; init; } = RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>The compiling of the steps, once it has begun.</summary>
    internal Task? Compiling { get; private set; }

    /// <summary>All values under a scenario, with further changes on top.</summary>
    /// <exception cref="ArgumentException">A change is of another model, of a computed cell, or no number.</exception>
    public ModelResult Run(PlanScenario scenario, IReadOnlyList<PlanOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Guards.Check(scenario.Overrides, _plan);
        Guards.Check(overrides, _plan);
        if (RuntimeFeature.IsDynamicCodeSupported && Interlocked.Increment(ref _runs) == RunsBeforeCompiling)
        {
            CompileBehind();
        }

        // What depends on no input is computed already, unless a figure itself is changed, as the tests of Ripple do to hold it to a whole run.
        return MovesFigures(overrides)
            ? Run(_program, (double[])_program.Initial.Clone(), scenario, overrides)
            : RunInSpare(scenario, overrides);
    }

    /// <summary>Compiles the plan for many runs in which only some inputs vary; everything else is as the scenario has it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="overrides">Changes on top of it.</param>
    /// <param name="inputs">The inputs that vary, in the order in which a run gives their values.</param>
    /// <param name="outputs">The cells that are asked for.</param>
    /// <param name="also">Further cells that are computed, whether the outputs need them or not.</param>
    /// <exception cref="ArgumentException">A cell or a change is of another model, an input is computed or given twice, or a change is no number.</exception>
    public BatchEvaluator Batch(
        PlanScenario scenario, IReadOnlyList<PlanOverride> overrides, IReadOnlyList<PlanCell> inputs, IReadOnlyList<PlanCell> outputs, IReadOnlyList<PlanCell>? also = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(outputs);
        Guards.Check(scenario.Overrides, _plan);
        Guards.Check(overrides, _plan);
        Guards.CheckInputs(inputs, _plan);
        foreach (var output in outputs.Concat(also ?? []))
        {
            output.OwnedBy(_plan);
        }

        // Every slot is asked for here, which compiled steps do not fill.
        var slots = (double[])_program.Initial.Clone();
        Apply(scenario.Overrides, slots);
        Apply(overrides, slots);
        ProgramRunner.Run(_program, slots);
        return BatchCompiler.Compile(_moving, slots, inputs, outputs, also ?? [], MakesCode);
    }

    // Whoever asks for the run that decides it waits for no compiler: until it is done, runs are interpreted.
    [RequiresDynamicCode(StepCompiler.Why)]
    private void CompileBehind() =>
        Compiling = Task.Factory.StartNew(() => _moving.Compile(_plan.Cells.Count), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private ModelResult RunInSpare(PlanScenario scenario, IReadOnlyList<PlanOverride> overrides)
    {
        var slots = Interlocked.Exchange(ref _spare, null) ?? (double[])_moving.Initial.Clone();
        foreach (var input in _inputs)
        {
            slots[input] = _moving.Initial[input];
        }

        var result = Run(_moving, slots, scenario, overrides);
        Volatile.Write(ref _spare, slots);
        return result;
    }

    private ModelResult Run(StepProgram program, double[] slots, PlanScenario scenario, IReadOnlyList<PlanOverride> overrides)
    {
        Apply(scenario.Overrides, slots);
        Apply(overrides, slots);
        var circles = ProgramRunner.Run(program, slots);
        var values = GC.AllocateUninitializedArray<double>(_plan.Cells.Count);
        slots.AsSpan(0, values.Length).CopyTo(values);
        return new ModelResult(_plan, _program, values, circles) { Scenario = scenario, Overrides = overrides };
    }

    private static bool MovesFigures(IReadOnlyList<PlanOverride> overrides)
    {
        for (var i = 0; i < overrides.Count; i++)
        {
            if (overrides[i].Cell.Origin != CellOrigin.Input)
            {
                return true;
            }
        }

        return false;
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
