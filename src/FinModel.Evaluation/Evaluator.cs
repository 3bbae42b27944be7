using System.Runtime.CompilerServices;
using FinModel.Compiler.Plans;
using FinModel.Evaluation.Batches;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>Computes a plan, one scenario at a time or, compiled, many. Immutable and safe to use from several threads.</summary>
public sealed class Evaluator
{
    private readonly Plan _plan;

    // All steps, for whoever asks where a fault began or how checks came out: few models that are loaded are asked.
    private readonly Lazy<StepProgram> _program;
    private readonly StepProgram _moving;
    private readonly int[] _inputs;
    private readonly Lazy<CheckProgram> _judging;
    private volatile RunProgram _running;
    private int _runs;

    // The slots of the last run, for the next one: all but the inputs' are computed anew or always the same.
    private double[]? _spare;

    /// <summary>Lowers the plan to steps, once, and computes what no scenario can change.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancelled">Ends it early, by an exception.</param>
    public Evaluator(Plan plan, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _inputs = [.. plan.Cells.Where(c => c.Origin == CellOrigin.Input).ToList().ConvertAll(c => c.Slot)];
        _moving = ProgramBuilder.BuildMoving(plan, _inputs, cancelled);

        // Where what no scenario moves is computed already, computing it again changes nothing.
        _program = new(() => ProgramBuilder.Build(plan).From(_moving.Initial));
        _running = new RunProgram(_moving, new CellPlaces(_moving, plan.Cells.Count, _inputs, cell => cell));
        _judging = new(() => new CheckProgram(plan, _program.Value, _inputs));
    }

    /// <summary>Whether batches make code while running; otherwise, as in a program compiled ahead of time, they interpret over blocks.</summary>
    internal bool MakesCode { get; init; } = RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>How often single runs are interpreted; by then the compiler's time is won back by as many runs again.</summary>
    internal int RunsBeforeCompiling { get; init; } = 4_000;

    /// <summary>The compiling of the steps, once it has begun.</summary>
    internal Task? Compiling { get; private set; }

    /// <summary>All values under a scenario, with further changes on top.</summary>
    /// <exception cref="ArgumentException">A change is of another model, of a computed cell, or no number.</exception>
    public ModelResult Run(PlanScenario scenario, IReadOnlyList<PlanOverride> overrides)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Guards.Check(scenario.Overrides, _plan);
        Guards.Check(overrides, _plan);
        if (Interlocked.Increment(ref _runs) == RunsBeforeCompiling)
        {
            CompileBehind();
        }

        var running = _running;
        var slots = Interlocked.Exchange(ref _spare, null) ?? (double[])_moving.Initial.Clone();
        foreach (var input in _inputs)
        {
            slots[input] = _moving.Initial[input];
        }

        RunValues.Apply(scenario.Overrides, slots);
        RunValues.Apply(overrides, slots);
        var circles = ProgramRunner.Run(running.Steps, slots);
        var values = new RunValues(running.Places, running.Places.Take(slots), scenario, overrides);
        Volatile.Write(ref _spare, slots);
        return new ModelResult(_plan, _program, _judging, values, circles) { Scenario = scenario, Overrides = overrides };
    }

    /// <summary>Compiles the plan for many runs in which only some inputs vary; everything else is as the scenario has it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="overrides">Changes on top of it.</param>
    /// <param name="inputs">The inputs that vary, in the order in which a run gives their values.</param>
    /// <param name="outputs">The cells that are asked for.</param>
    /// <param name="also">Further cells that are computed, whether the outputs need them or not.</param>
    /// <exception cref="ArgumentException">A cell or a change is of another model, an input is computed or given twice, or a change is no number.</exception>
    public BatchEvaluator Batch(
        PlanScenario scenario, IReadOnlyList<PlanOverride> overrides, IReadOnlyList<PlanCell> inputs, IReadOnlyList<PlanCell> outputs,
        IReadOnlyList<PlanCell>? also = null)
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

        return Compile(scenario, overrides, inputs, outputs, also ?? [], (double[])_moving.Initial.Clone());
    }

    /// <summary>The same for who asks why runs have no value: what would mean nothing is 1 here, so that what still has no value has lost it by a
    /// fault. Null where nothing in the model can mean nothing.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="overrides">Changes on top of it.</param>
    /// <param name="inputs">The inputs that vary.</param>
    /// <param name="outputs">The cells that are asked for.</param>
    public BatchEvaluator? BatchOfFaults(PlanScenario scenario, IReadOnlyList<PlanOverride> overrides, IReadOnlyList<PlanCell> inputs,
        IReadOnlyList<PlanCell> outputs)
    {
        var meaningless = _moving.Refusals.Where(r => r.Value.IsNotMeaningful).Select(r => r.Key).ToList();
        var slots = (double[])_moving.Initial.Clone();
        meaningless.ForEach(slot => slots[slot] = 1);
        return meaningless.Count == 0 ? null : Compile(scenario, overrides, inputs, outputs, [], slots);
    }

    // Every slot is asked for here, which compiled steps do not fill.
    private BatchEvaluator Compile(
        PlanScenario scenario, IReadOnlyList<PlanOverride> overrides, IReadOnlyList<PlanCell> inputs, IReadOnlyList<PlanCell> outputs,
        IReadOnlyList<PlanCell> also, double[] slots)
    {
        RunValues.Apply(scenario.Overrides, slots);
        RunValues.Apply(overrides, slots);
        ProgramRunner.Run(_program.Value, slots);
        return BatchCompiler.Compile(_moving, slots, inputs, outputs, also, MakesCode);
    }

    // Whoever asks for the run that decides it waits for no compiler: until it is done, runs are interpreted as they were.
    private void CompileBehind() =>
        Compiling = Task.Factory.StartNew(() => _running = Compiled(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private RunProgram Compiled()
    {
        var lean = LeanSteps.Of(_moving, _plan.Cells.Count, _inputs);
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            lean.Steps.Compile(lean.Places.Taken);
        }

        return lean;
    }
}
