using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation.Outcomes;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>The values of every cell under one scenario. What is said about them is worked out when it is asked for.</summary>
public sealed class ModelResult
{
    private readonly Lazy<StepProgram> _program;
    private readonly Lazy<CheckProgram> _judging;
    private readonly RunValues _values;
    private readonly CircleResult?[]? _solved;
    private double[]? _slots;
    private IReadOnlyList<CircleResult>? _circles;
    private IReadOnlyList<Fault>? _lost;
    private LossTrace? _trace;
    private IReadOnlyList<CheckResult>? _checks;
    private bool _areSidesComputed;

    internal ModelResult(Plan plan, Lazy<StepProgram> program, Lazy<CheckProgram> judging, RunValues values, CircleResult?[]? solved)
    {
        Plan = plan;
        _program = program;
        _judging = judging;
        _values = values;
        _solved = solved;
    }

    /// <summary>The plan that was evaluated.</summary>
    public Plan Plan { get; }

    /// <summary>The scenario.</summary>
    public required PlanScenario Scenario { get; init; }

    /// <summary>What was changed on top of the scenario.</summary>
    public required IReadOnlyList<PlanOverride> Overrides { get; init; }

    /// <summary>Where values are missing that there should be, and why.</summary>
    public IReadOnlyList<Fault> Faults => [.. Lost.Where(f => f.Kind != FaultKind.NotMeaningful)];

    /// <summary>Where the model says that a value would mean nothing. That is nobody's mistake.</summary>
    public IReadOnlyList<Fault> NotMeaningful => [.. Lost.Where(f => f.Kind == FaultKind.NotMeaningful)];

    /// <summary>How the checks and audits came out.</summary>
    public IReadOnlyList<CheckResult> Checks => _checks ??= Judge();

    /// <summary>How the circles were solved.</summary>
    public IReadOnlyList<CircleResult> Circles => _circles ??= [.. Program.Circles.Select((c, i) => _solved?[i] ?? c.Result(Slots))];

    private IReadOnlyList<Fault> Lost => _lost ??= FaultFinder.Find(Plan, Program, Slots, Circles);

    private LossTrace Trace => _trace ??= new LossTrace(Program, Slots);

    // What is between the cells is computed once more: few ask for it, and keeping it for all would cost more than the run.
    private double[] Slots => _slots ??= Replay();

    /// <summary>The value of a cell in the model's unit; not a number where there is a fault.</summary>
    /// <exception cref="ArgumentException">The cell is of another model.</exception>
    public double this[PlanCell cell] => _values[cell.OwnedBy(Plan).Slot];

    /// <summary>The value of a line, or null where it is blank or a fault. A constant needs no period.</summary>
    /// <exception cref="ArgumentException">The line is of another model, the member is none of its dimension's, or there is no period for a line that
    /// has a value in each.</exception>
    public double? Value(PlanLine line, PlanMember? member = null, Period? period = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!ReferenceEquals(Plan.Line(line.Name), line))
        {
            throw new ArgumentException($"`{line.Name}` is a line of another model, or of the same model loaded again", nameof(line));
        }

        if (line.Kind != LineKind.Constant && period is null)
        {
            throw new ArgumentException($"`{line.Name}` has a value in each period: say which", nameof(period));
        }

        var value = Plan.Cell(line, Guards.MemberOf(line, member), period) is { } cell ? _values[cell.Slot] : double.NaN;
        return double.IsFinite(value) ? value : null;
    }

    /// <summary>Whether a cell has no value only because the model says that it, or what it is computed from, would mean nothing.</summary>
    public bool IsNotMeaningful(PlanCell cell) => double.IsNaN(this[cell]) && Trace.IsNotMeaningful(cell.Slot);

    /// <summary>The steps that computed it.</summary>
    internal StepProgram Program => _program.Value;

    /// <summary>All that the steps computed, the sides of checks too. Not to be written to.</summary>
    internal double[] ProgramSlots
    {
        get
        {
            if (!_areSidesComputed)
            {
                ProgramRunner.RunChecks(Program, Slots);
                _areSidesComputed = true;
            }

            return Slots;
        }
    }

    // Of a past without figures nothing is asked.
    private IReadOnlyList<CheckResult> Judge()
    {
        var program = _judging.Value;
        var slots = program.NewSlots();
        var quick = program.Judge(_values, slots);
        var judge = new CheckJudge(
            Plan, Program, () => ProgramSlots, asked => quick is null ? ProgramSlots : program.Between(slots, asked),
            i => quick is null || !program.IsStill(i));
        var judged = judge.Judge(quick ?? Array.ConvertAll(Program.Checks, c => c.Judge(ProgramSlots)));
        return [.. judged.Where(c => !c.Check.IsOfThePast || double.IsFinite(c.Residual))];
    }

    private double[] Replay()
    {
        var slots = (double[])Program.Initial.Clone();
        _values.CopyTo(slots);
        ProgramRunner.Run(Program, slots);
        return slots;
    }
}
