namespace FinModel.Evaluation.Programs;

/// <summary>
/// What is left of a program when what is computed twice is computed once, and what changes nothing is left out: the same values, to the last bit, in fewer
/// steps. Where faults began cannot be told from them any more.
/// </summary>
internal sealed class LeanSteps
{
    private readonly StepProgram _program;
    private readonly int _cells;
    private readonly int[] _same;
    private readonly bool[] _isFixed;
    private readonly Dictionary<(StepCode Code, int A, int B, int C), int> _known = [];
    private readonly List<Step> _steps = [];
    private readonly List<CircleBlock> _circles = [];

    private LeanSteps(StepProgram program, int cells, IEnumerable<int> inputs)
    {
        (_program, _cells) = (program, cells);
        _same = [.. Enumerable.Range(0, program.Initial.Length)];
        _isFixed = new bool[program.Initial.Length];
        _isFixed.AsSpan().Fill(true);
        foreach (var moving in inputs.Concat(program.Circles.SelectMany(c => c.Cuts)).Concat(program.Steps.Select(s => s.Target)))
        {
            _isFixed[moving] = false;
        }
    }

    /// <summary>The program without its checks, over the same slots.</summary>
    /// <param name="program">What moves of a program.</param>
    /// <param name="cells">How many of the first slots are cells, whose values are asked for.</param>
    /// <param name="inputs">The slots that scenarios move.</param>
    public static RunProgram Of(StepProgram program, int cells, IReadOnlyList<int> inputs)
    {
        var lean = new LeanSteps(program, cells, inputs);
        var steps = lean.Build();
        return new RunProgram(steps, new CellPlaces(steps, cells, inputs, cell => lean._same[cell]));
    }

    private StepProgram Build()
    {
        var done = 0;
        foreach (var circle in _program.Circles)
        {
            Add(_program.Steps.AsSpan(done, circle.Solve - done));
            AddWhole(circle);
            done = circle.End;
        }

        Add(_program.Steps.AsSpan(done, _program.FirstOfChecks - done));
        return Without(Unasked());
    }

    private void Add(ReadOnlySpan<Step> steps)
    {
        foreach (var step in steps)
        {
            var renamed = Renamed(step);
            _same[step.Target] = SameAs(renamed);
            if (_same[step.Target] == step.Target)
            {
                _steps.Add(renamed);
            }
        }
    }

    // The solver runs a circle's own steps, so that they stay together, all of them.
    private void AddWhole(CircleBlock circle)
    {
        var by = _steps.Count - circle.Solve;
        foreach (var step in _program.Steps.AsSpan(circle.Solve, circle.End - circle.Solve))
        {
            _steps.Add(Renamed(step));
        }

        _circles.Add(circle with
        {
            Solve = circle.Solve + by,
            First = circle.First + by,
            End = circle.End + by,
            Results = Array.ConvertAll(circle.Results, r => _same[r]),
            Pivots = Array.ConvertAll(circle.Pivots, p => _same[p]),
        });
    }

    private Step Renamed(in Step step) => step with { A = _same[step.A], B = _same[step.B], C = _same[step.C] };

    // The slot that holds the same value already, or its own.
    private int SameAs(in Step step) => step.Code switch
    {
        StepCode.Copy => step.A,
        StepCode.Subtract when Is(step.B, 0) => step.A,
        StepCode.Multiply or StepCode.Divide when Is(step.B, 1) => step.A,
        StepCode.Multiply when Is(step.A, 1) => step.B,
        StepCode.Select when _isFixed[step.A] => double.IsNaN(_program.Initial[step.A]) ? step.A : Is(step.A, 0) ? step.C : step.B,
        _ => Known(step),
    };

    private bool Is(int slot, double number) => _isFixed[slot] && _program.Initial[slot] == number;

    private int Known(in Step step)
    {
        var (operands, a, b) = (Primitive.Of(step.Code).Operands, step.A, step.B);
        if (step.Code is StepCode.Add or StepCode.Multiply && a > b)
        {
            (a, b) = (b, a);
        }

        var key = (step.Code, a, operands > 1 ? b : 0, operands > 2 ? step.C : 0);
        return _known.TryAdd(key, step.Target) ? step.Target : _known[key];
    }

    private bool[] Unasked()
    {
        var isAsked = new bool[_isFixed.Length];
        foreach (var slot in _same.AsSpan(0, _cells))
        {
            isAsked[slot] = true;
        }

        var isUnasked = new bool[_steps.Count];
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            var step = _steps[i];
            isUnasked[i] = !isAsked[step.Target] && !_circles.Exists(c => i >= c.Solve && i < c.End);
            if (!isUnasked[i])
            {
                isAsked[step.A] = isAsked[step.B] = isAsked[step.C] = true;
            }
        }

        return isUnasked;
    }

    private StepProgram Without(bool[] isUnasked)
    {
        var left = new int[isUnasked.Length + 1];
        for (var i = 0; i < isUnasked.Length; i++)
        {
            left[i + 1] = left[i] + (isUnasked[i] ? 0 : 1);
        }

        return new StepProgram
        {
            Steps = [.. _steps.Where((_, i) => !isUnasked[i])],
            FirstOfChecks = left[^1],
            Circles = [.. _circles.Select(c => c with { Solve = left[c.Solve], First = left[c.First], End = left[c.End] })],
            Checks = _program.Checks,
            Initial = _program.Initial,
            Refusals = _program.Refusals,
        };
    }
}
