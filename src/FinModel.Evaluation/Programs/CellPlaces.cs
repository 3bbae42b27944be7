namespace FinModel.Evaluation.Programs;

/// <summary>Where the cells' values stand after a run: what no scenario moves stands in the program, what a scenario gives stands in its overrides, and only
/// the rest, each value once, is taken out for the result. Immutable.</summary>
internal sealed class CellPlaces
{
    private const int Still = -1;
    private const int Given = -2;

    private readonly double[] _initial;
    private readonly int[] _places;

    /// <summary>Finds them.</summary>
    /// <param name="program">The steps that are run.</param>
    /// <param name="cells">How many of the first slots are cells.</param>
    /// <param name="inputs">The slots that scenarios move.</param>
    /// <param name="same">By cell, the slot in which its value stands.</param>
    public CellPlaces(StepProgram program, int cells, IEnumerable<int> inputs, Func<int, int> same)
    {
        _initial = program.Initial;
        var moves = new bool[_initial.Length];
        foreach (var step in program.Steps)
        {
            moves[step.Target] = true;
        }

        foreach (var circle in program.Circles)
        {
            Array.ForEach(circle.Cuts, slot => moves[slot] = true);
        }

        var known = new Dictionary<int, int>();
        foreach (var slot in inputs)
        {
            known.Add(slot, Given);
        }

        var taken = new List<int>();
        _places = new int[cells];
        for (var cell = 0; cell < cells; cell++)
        {
            _places[cell] = Place(cell, same(cell));
        }

        Taken = [.. taken];

        int Place(int cell, int slot)
        {
            if (slot == cell && !moves[slot])
            {
                return known.GetValueOrDefault(slot, Still);
            }

            if (!known.TryGetValue(slot, out var place) || place == Given)
            {
                known[slot] = place = taken.Count;
                taken.Add(slot);
            }

            return place;
        }
    }

    /// <summary>The slots whose values are taken out.</summary>
    public int[] Taken { get; }

    /// <summary>Takes them out.</summary>
    public double[] Take(double[] slots)
    {
        var values = GC.AllocateUninitializedArray<double>(Taken.Length);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = slots[Taken[i]];
        }

        return values;
    }

    /// <summary>Whether a cell is an input, whose value is what the scenario makes of the one here.</summary>
    public bool IsGiven(int cell) => _places[cell] == Given;

    /// <summary>The value of a cell; of an input, before any scenario.</summary>
    /// <param name="cell">Its slot.</param>
    /// <param name="taken">What was taken out.</param>
    public double Of(int cell, double[] taken) => _places[cell] is >= 0 and var place ? taken[place] : _initial[cell];

    /// <summary>Puts the values of all cells into their slots; of inputs, before any scenario.</summary>
    /// <param name="taken">What was taken out.</param>
    /// <param name="slots">Takes them.</param>
    public void CopyTo(double[] taken, Span<double> slots)
    {
        for (var cell = 0; cell < _places.Length; cell++)
        {
            slots[cell] = Of(cell, taken);
        }
    }
}
