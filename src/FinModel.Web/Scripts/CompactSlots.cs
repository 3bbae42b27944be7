using FinModel.Evaluation.Programs;

namespace FinModel.Web.Scripts;

/// <summary>
/// Gives the slots of a program new numbers: cells keep theirs, then come those that no step writes, whose values are known at the start, then those between.
/// Slots that nothing reads are left out.
/// </summary>
internal sealed class CompactSlots
{
    private readonly StepProgram _program;
    private readonly int[] _numbers;

    /// <summary>Numbers the slots of a program whose first slots are so many cells.</summary>
    public CompactSlots(StepProgram program, int cells)
    {
        (_program, _numbers, Count) = (program, new int[program.Initial.Length], cells);
        Array.Fill(_numbers, -1);
        for (var i = 0; i < cells; i++)
        {
            _numbers[i] = i;
        }

        var isWritten = new bool[_numbers.Length];
        foreach (var step in program.Steps)
        {
            isWritten[step.Target] = true;
        }

        Number(Used().Where(slot => !isWritten[slot]));
        Given = Count;
        Fixed = [.. Enumerable.Range(0, _numbers.Length).Where(slot => _numbers[slot] >= 0 && !isWritten[slot]).Select(slot => (slot, _numbers[slot]))];
        Number(program.Steps.Select(s => s.Target));
    }

    /// <summary>The number of slots that have a value at the start or are cells.</summary>
    public int Given { get; }

    /// <summary>The number of slots.</summary>
    public int Count { get; private set; }

    /// <summary>The slots that are kept and no step writes, by their old and new numbers.</summary>
    public IEnumerable<(int Slot, int Number)> Fixed { get; }

    /// <summary>The same program over the new slots.</summary>
    public StepProgram Renumbered()
    {
        var initial = new double[Count];
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (_numbers[i] >= 0)
            {
                initial[_numbers[i]] = _program.Initial[i];
            }
        }

        return new StepProgram
        {
            Steps = Array.ConvertAll(_program.Steps, s => new Step(s.Code, Of(s.Target), Of(s.A), Operand(s, 2, s.B), Operand(s, 3, s.C))),
            FirstOfChecks = _program.FirstOfChecks,
            Circles = Array.ConvertAll(_program.Circles, c => c with { Cuts = Of(c.Cuts), Results = Of(c.Results), Pivots = Of(c.Pivots) }),
            Checks =
                Array.ConvertAll(_program.Checks,
                    c => c with { Left = Of(c.Left), Right = Of(c.Right), Within = c.Within < 0 ? -1 : Of(c.Within), Verdict = Of(c.Verdict) }),
            Initial = initial,
            Refusals = _program.Refusals.Where(r => _numbers[r.Key] >= 0).ToDictionary(r => Of(r.Key), r => r.Value),
        };
    }

    private int Of(int slot) => _numbers[slot];

    private int[] Of(int[] slots) => Array.ConvertAll(slots, Of);

    private int Operand(Step step, int place, int slot) => Primitive.Of(step.Code).Operands >= place ? Of(slot) : 0;

    private void Number(IEnumerable<int> slots)
    {
        foreach (var slot in slots)
        {
            if (_numbers[slot] < 0)
            {
                _numbers[slot] = Count++;
            }
        }
    }

    private IEnumerable<int> Used() =>
    [
        .. _program.Steps.SelectMany(s => ((int[])[s.A, s.B, s.C])[..Primitive.Of(s.Code).Operands]),
        .. _program.Circles.SelectMany(c => c.Cuts.Concat(c.Results).Concat(c.Pivots)),
        .. _program.Checks.SelectMany(c => c.Sides.Append(c.Verdict)),
    ];
}
