using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>
/// Turns steps into the values of a batch, given which inputs vary: what depends on none of them is a number that the base run has
/// already found.
/// </summary>
internal sealed class LaneSpecialiser
{
    private readonly LaneGraph _graph = new();
    private readonly StepProgram _program;
    private readonly double[] _base;
    private readonly LaneValue?[] _varying;
    private readonly List<LaneValue> _guards = [];

    /// <summary>Prepares to specialise a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="baseSlots">The slots after a run of the scenario that the batch varies.</param>
    /// <param name="inputs">The slots of the inputs that vary.</param>
    public LaneSpecialiser(StepProgram program, double[] baseSlots, IReadOnlyList<int> inputs)
    {
        _program = program;
        _base = baseSlots;
        _varying = new LaneValue?[baseSlots.Length];
        Inputs = [.. inputs.Select((_, i) => LaneValue.OfInput(i))];
        for (var i = 0; i < inputs.Count; i++)
        {
            _varying[inputs[i]] = Inputs[i];
        }

        AddSteps();
        AddGuards();
    }

    /// <summary>The inputs.</summary>
    public LaneValue[] Inputs { get; }

    /// <summary>All values, each after its operands.</summary>
    public IReadOnlyList<LaneValue> Values => _graph.Values;

    /// <summary>What watches over the circles.</summary>
    public IReadOnlyList<LaneValue> Guards => _guards;

    /// <summary>Whether a circle that varies has to be searched for, which a batch leaves to the solver, run by run.</summary>
    public bool NeedsSolver { get; private set; }

    /// <summary>The value in a slot.</summary>
    public LaneValue this[int slot] => _varying[slot] ?? _graph.Constant(_base[slot]);

    private void AddSteps()
    {
        foreach (var step in _program.Steps)
        {
            if (IsVarying(step))
            {
                var value = _graph.Step(step.Code, this[step.A], this[step.B], this[step.C]);
                _varying[step.Target] = value.IsConstant && value.Number.Equals(_base[step.Target]) ? null : value;
            }
        }
    }

    private bool IsVarying(in Step step)
    {
        var arity = Primitive.Of(step.Code).Operands;
        return _varying[step.A] is not null || (arity > 1 && _varying[step.B] is not null) || (arity > 2 && _varying[step.C] is not null);
    }

    private void AddGuards()
    {
        foreach (var circle in _program.Circles)
        {
            _guards.AddRange(circle.Pivots.Select(p => this[p]).Where(p => !p.IsConstant).Select(p => LaneValue.OfLane(LaneCode.PivotGuard, p)));
            for (var i = 0; i < circle.Cuts.Length; i++)
            {
                var (assumed, given) = (this[circle.Cuts[i]], this[circle.Results[i]]);
                if (assumed.IsConstant && given.IsConstant)
                {
                    continue;
                }

                NeedsSolver |= !circle.IsSolved || !circle.Holds(_base);
                _guards.Add(LaneValue.OfLane(LaneCode.CircleGuard, assumed, given));
            }
        }
    }
}
