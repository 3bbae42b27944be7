using System.Numerics;
using FinModel.Compiler.Plans;
using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation;

/// <summary>
/// What changes in a result when one of its figures is moved, or several together: only the steps that the move reaches are computed again. For many
/// moves from one result;
/// not for several threads at once.
/// </summary>
internal sealed class Ripple
{
    private readonly StepProgram _program;
    private readonly double[] _still;
    private readonly int _cells;
    private readonly double[] _slots;
    private readonly bool[] _isMoved;
    private readonly List<int> _moved = [];
    private readonly bool[]? _isAsked;

    // One bit for each step that reads what has moved; what a step moves is read by later ones only.
    private readonly ulong[] _waiting;

    /// <summary>Starts from a result as it is.</summary>
    /// <param name="program">What computed it, and its checks.</param>
    /// <param name="still">All its slots.</param>
    /// <param name="cells">How many of them are cells.</param>
    /// <param name="isAsked">By slot, whether anybody asks how it moves or what is computed from it; null where all are asked for.</param>
    public Ripple(StepProgram program, double[] still, int cells, bool[]? isAsked = null)
    {
        (_program, _still, _cells) = (program, still, cells);
        _slots = (double[])_still.Clone();
        _isMoved = new bool[_slots.Length];
        _isAsked = isAsked;
        _waiting = new ulong[(program.Steps.Length / 64) + 1];
    }

    /// <summary>Moves figures together, and nothing else, and adds to every cell and every check by how much it moves.</summary>
    /// <param name="figures">Inputs or printed figures, and how far each moves, in the cell's own unit.</param>
    /// <param name="cells">By the cells' slots: the moves' absolute sizes, in the cells' units. What becomes a fault, or was one, adds nothing.</param>
    /// <param name="checks">By the checks' places in the result: the same of left less right.</param>
    /// <param name="look">Is shown how far a cell moves, sign included.</param>
    public void Move(ReadOnlySpan<(PlanCell Cell, double By)> figures, Span<double> cells, Span<double> checks, Action<Func<PlanCell, double>>? look = null)
    {
        foreach (var (cell, by) in figures)
        {
            _slots[cell.Slot] += by;
            Note(cell.Slot);
        }

        Run();
        Add(cells, checks);
        look?.Invoke(cell => Finite(_slots[cell.Slot] - _still[cell.Slot]));
        Restore();
    }

    private void Run()
    {
        var circle = 0;
        for (var word = 0; word < _waiting.Length; word++)
        {
            while (_waiting[word] != 0)
            {
                var step = (word * 64) + BitOperations.TrailingZeroCount(_waiting[word]);
                while (circle < _program.Circles.Length && _program.Circles[circle].End <= step)
                {
                    circle++;
                }

                if (circle < _program.Circles.Length && step >= _program.Circles[circle].Solve)
                {
                    Run(_program.Circles[circle]);
                }
                else
                {
                    _waiting[word] &= _waiting[word] - 1;
                    Interpreter.Run(_program.Steps.AsSpan(step, 1), _slots);
                    Note(_program.Steps[step].Target);
                }
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
        for (var step = circle.Solve; step < circle.End; step++)
        {
            _waiting[step / 64] &= ~(1UL << (step % 64));
        }
    }

    private void Note(int slot)
    {
        if (!_isMoved[slot] && !_slots[slot].Equals(_still[slot]))
        {
            _isMoved[slot] = true;
            _moved.Add(slot);
            foreach (var reader in _program.Readers.Of(slot))
            {
                if (_isAsked is null || _isAsked[_program.Steps[reader].Target])
                {
                    _waiting[reader / 64] |= 1UL << (reader % 64);
                }
            }
        }
    }

    private void Add(Span<double> cells, Span<double> checks)
    {
        foreach (var slot in _moved)
        {
            if (slot < _cells)
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

    private static double Size(double move) => Math.Abs(Finite(move));

    private static double Finite(double move) => double.IsFinite(move) ? move : 0;

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
