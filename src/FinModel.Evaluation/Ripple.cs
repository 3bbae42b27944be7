using FinModel.Compiler.Plans;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>
/// What changes in a result when one of its figures is moved: only the steps that the move reaches are computed again. For many moves from one result;
/// not for several threads at once.
/// </summary>
public sealed class Ripple
{
    private readonly StepProgram _program;
    private readonly double[] _still;
    private readonly double[] _slots;
    private readonly bool[] _isMoved;
    private readonly List<int> _moved = [];

    /// <summary>Starts from a result as it is.</summary>
    public Ripple(ModelResult result)
    {
        (_program, _still) = result.ProgramAndSlots();
        _slots = (double[])_still.Clone();
        _isMoved = new bool[_slots.Length];
        Cells = result.Plan.Cells.Count;
    }

    private int Cells { get; }

    /// <summary>Moves one figure alone, and adds to every cell and every check by how much it moves.</summary>
    /// <param name="figure">An input or a printed figure.</param>
    /// <param name="by">How far, in the cell's own unit.</param>
    /// <param name="cells">By the cells' slots: the moves' absolute sizes, in the cells' units. What becomes a fault, or was one, adds nothing.</param>
    /// <param name="checks">By the checks' places in the result: the same of left less right.</param>
    public void Move(PlanCell figure, double by, Span<double> cells, Span<double> checks)
    {
        _slots[figure.Slot] += by;
        Note(figure.Slot);
        Run();
        Add(cells, checks);
        Restore();
    }

    private void Run()
    {
        var done = 0;
        foreach (var circle in _program.Circles)
        {
            Run(done, circle.Solve);
            if (IsReached(circle))
            {
                Run(circle);
            }

            done = circle.End;
        }

        Run(done, _program.Steps.Length);
    }

    private void Run(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsReached(_program.Steps[i]))
            {
                Interpreter.Run(_program.Steps.AsSpan(i, 1), _slots);
                Note(_program.Steps[i].Target);
            }
        }
    }

    // A circle is computed whole, as its cells are found together.
    private void Run(CircleBlock circle)
    {
        var steps = _program.Steps.AsSpan(circle.Solve, circle.End - circle.Solve);
        Interpreter.Run(steps, _slots);
        if (!circle.IsSolved || !circle.Holds(_slots))
        {
            new CircleSolver(_program, circle, _slots).Solve();
        }

        foreach (ref readonly var step in steps)
        {
            Note(step.Target);
        }

        Array.ForEach(circle.Cuts, Note);
    }

    private bool IsReached(in Step step) => _isMoved[step.A] || _isMoved[step.B] || _isMoved[step.C];

    private bool IsReached(CircleBlock circle)
    {
        foreach (ref readonly var step in _program.Steps.AsSpan(circle.Solve, circle.End - circle.Solve))
        {
            if (IsReached(step))
            {
                return true;
            }
        }

        return false;
    }

    private void Note(int slot)
    {
        if (!_isMoved[slot] && !_slots[slot].Equals(_still[slot]))
        {
            _isMoved[slot] = true;
            _moved.Add(slot);
        }
    }

    private void Add(Span<double> cells, Span<double> checks)
    {
        foreach (var slot in _moved)
        {
            if (slot < Cells)
            {
                cells[slot] += Size(_slots[slot] - _still[slot]);
            }
        }

        for (var i = 0; i < checks.Length; i++)
        {
            var (left, right) = (_program.Checks[i].Left, _program.Checks[i].Right);
            if (_isMoved[left] || _isMoved[right])
            {
                checks[i] += Size(_slots[left] - _slots[right] - (_still[left] - _still[right]));
            }
        }
    }

    private static double Size(double move) => double.IsFinite(move) ? Math.Abs(move) : 0;

    private void Restore()
    {
        foreach (var slot in _moved)
        {
            _slots[slot] = _still[slot];
            _isMoved[slot] = false;
        }

        _moved.Clear();
    }
}
