using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Programs;

/// <summary>Lowers a plan to steps.</summary>
internal sealed class ProgramBuilder : IPlanExpressionVisitor<int>
{
    private readonly SpareList<Step> _steps = new();
    private readonly SpareList<double> _initial = new();
    private readonly Dictionary<double, int> _constants = [];
    private readonly Dictionary<PlanRefusal, int> _faults = [];
    private readonly List<CircleBlock> _circles = [];

    private ProgramBuilder(Plan plan)
    {
        foreach (var cell in plan.Cells)
        {
            NewSlot(cell.Formula is null ? cell.Given : 0);
        }
    }

    /// <summary>All steps of a plan.</summary>
    public static StepProgram Build(Plan plan) => new ProgramBuilder(plan).Build(plan, steps => steps.ToArray(), whole => whole, CancellationToken.None);

    /// <summary>The steps of a plan that inputs move. All together they are many more, and stand in memory that is handed back.</summary>
    public static StepProgram BuildMoving(Plan plan, IReadOnlyList<int> inputs, CancellationToken cancelled) =>
        new ProgramBuilder(plan).Build(plan, steps => steps.Items, whole => MovingSteps.Of(whole, inputs), cancelled);

    private StepProgram Build(Plan plan, Func<SpareList<Step>, Step[]> taken, Func<StepProgram, StepProgram> made, CancellationToken cancelled)
    {
        foreach (var stage in plan.Stages)
        {
            cancelled.ThrowIfCancellationRequested();
            Add(stage);
        }

        var cells = _steps.Count;
        var checks = plan.Checks.SelectMany(c => c.Instances.Select(i => Add(c, i))).ToArray();
        var program = made(new StepProgram
        {
            Steps = taken(_steps),
            FirstOfChecks = cells,
            Circles = [.. _circles],
            Checks = checks,
            Initial = _initial.ToArray(),
            Refusals = _faults.ToDictionary(f => f.Value, f => f.Key),
        });
        _steps.HandBack();
        _initial.HandBack();
        return program;
    }

    public int VisitConstant(PlanConstant node)
    {
        if (node.Refusal is { } refusal)
        {
            return _faults.TryGetValue(refusal, out var fault) ? fault : _faults[refusal] = NewSlot(double.NaN);
        }

        if (!_constants.TryGetValue(node.Value, out var slot))
        {
            _constants[node.Value] = slot = NewSlot(node.Value);
        }

        return slot;
    }

    public int VisitReference(PlanReference node) => node.Cell.Slot;

    public int VisitOperation(PlanOperation node)
    {
        if (SelectionLowering.IsFor(node))
        {
            return new SelectionLowering(this).Lower(node);
        }

        var operands = new int[node.Operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = node.Operands[i].Accept(this);
        }

        return Operate(node.Op, operands);
    }

    /// <summary>Emits a primitive operation on slots; the slot of the result.</summary>
    public int Operate(Op op, int[] operands) => op switch
    {
        Op.Sum => Chain(StepCode.Add, operands),
        Op.Average => Emit(StepCode.Divide, Chain(StepCode.Add, operands), VisitConstant(new PlanConstant(operands.Length))),
        Op.Minimum => Chain(StepCode.Minimum, operands),
        Op.Maximum => Chain(StepCode.Maximum, operands),
        Op.And => Chain(StepCode.And, operands),
        Op.Or => Chain(StepCode.Or, operands),
        _ => Emit(CodeOf(op), operands[0], operands.Length > 1 ? operands[1] : 0, operands.Length > 2 ? operands[2] : 0),
    };

    /// <summary>Emits a step; the slot of the result.</summary>
    public int Emit(StepCode code, int a, int b = 0, int c = 0)
    {
        var target = NewSlot(0);
        _steps.Add(new Step(code, target, a, b, c));
        return target;
    }

    private static StepCode CodeOf(Op op) => op switch
    {
        Op.Add => StepCode.Add,
        Op.Subtract => StepCode.Subtract,
        Op.Multiply => StepCode.Multiply,
        Op.Divide => StepCode.Divide,
        Op.Negate => StepCode.Negate,
        Op.Power => StepCode.Power,
        Op.Absolute => StepCode.Absolute,
        Op.Round => StepCode.Round,
        Op.SquareRoot => StepCode.SquareRoot,
        Op.Logarithm => StepCode.Logarithm,
        Op.Exponential => StepCode.Exponential,
        Op.Equal => StepCode.Equal,
        Op.NotEqual => StepCode.NotEqual,
        Op.Less => StepCode.Less,
        Op.LessOrEqual => StepCode.LessOrEqual,
        Op.Greater => StepCode.Greater,
        Op.GreaterOrEqual => StepCode.GreaterOrEqual,
        Op.Not => StepCode.Not,
        Op.Select => StepCode.Select,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "has many operands"),
    };

    private void Add(PlanStage stage)
    {
        if (stage is PlanCellStage single)
        {
            Store(single.Cell.Formula!, single.Cell.Slot);
            return;
        }

        Add((PlanCircle)stage);
    }

    private void Add(PlanCircle circle)
    {
        var solve = _steps.Count;
        int[] pivots = [];
        var isSolved = circle.IsAffine && circle.Cuts.Count <= AffineLowering.MostCuts;
        if (isSolved)
        {
            (var solutions, pivots) = new AffineLowering(this, circle).Solve();
            for (var i = 0; i < solutions.Length; i++)
            {
                _steps.Add(new Step(StepCode.Copy, circle.Cuts[i].Slot, solutions[i], 0, 0));
            }
        }

        var first = _steps.Count;
        foreach (var cell in circle.Cells)
        {
            Store(cell.Formula!, cell.Slot);
        }

        var results = circle.Cuts.Select(cut => cut.Formula!.Accept(this)).ToArray();
        _circles.Add(new CircleBlock(circle, solve, first, _steps.Count, [.. circle.Cuts.Select(c => c.Slot)], results, pivots, isSolved));
    }

    private CheckSlots Add(PlanCheck check, PlanCheckInstance instance)
    {
        var (left, right) = (instance.Left.Accept(this), instance.Right.Accept(this));
        var within = instance.Within is { } given ? Emit(StepCode.Absolute, given.Accept(this)) : -1;
        var tolerance = within < 0 ? VisitConstant(new PlanConstant(0)) : within;
        return new CheckSlots(check, instance, left, right, within, Operation.Within(instance.Comparison, left, right, tolerance, Operate));
    }

    // The last step of a formula writes into the cell's own slot.
    private void Store(PlanExpression formula, int slot)
    {
        var before = _steps.Count;
        var result = formula.Accept(this);
        if (_steps.Count > before && _steps.Last.Target == result)
        {
            _steps.Last = _steps.Last with { Target = slot };
        }
        else
        {
            _steps.Add(new Step(StepCode.Copy, slot, result, 0, 0));
        }
    }

    /// <summary>Emits the steps that join operands one after the other; the slot of the result.</summary>
    public int Chain(StepCode code, int[] operands)
    {
        var result = operands[0];
        for (var i = 1; i < operands.Length; i++)
        {
            result = Emit(code, result, operands[i]);
        }

        return result;
    }

    private int NewSlot(double value)
    {
        _initial.Add(value);
        return _initial.Count - 1;
    }
}
