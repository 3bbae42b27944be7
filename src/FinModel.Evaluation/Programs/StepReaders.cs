namespace FinModel.Evaluation.Programs;

/// <summary>Which steps read a slot.</summary>
internal sealed class StepReaders
{
    // By slot, where its readers begin; those of the last end where the list does.
    private readonly int[] _first;
    private readonly int[] _readers;

    /// <summary>Looks through steps over so many slots.</summary>
    public StepReaders(ReadOnlySpan<Step> steps, int slots)
    {
        _first = new int[slots + 1];
        foreach (ref readonly var step in steps)
        {
            foreach (var slot in Operands(step))
            {
                _first[slot + 1]++;
            }
        }

        for (var slot = 0; slot < slots; slot++)
        {
            _first[slot + 1] += _first[slot];
        }

        _readers = new int[_first[slots]];
        var next = _first.AsSpan(0, slots).ToArray();
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var slot in Operands(steps[i]))
            {
                _readers[next[slot]++] = i;
            }
        }
    }

    /// <summary>The places of the steps that read a slot, in order.</summary>
    public ReadOnlySpan<int> Of(int slot) => _readers.AsSpan(_first[slot].._first[slot + 1]);

    private static int[] Operands(in Step step) => ((int[])[step.A, step.B, step.C])[..Primitive.Of(step.Code).Operands];
}
