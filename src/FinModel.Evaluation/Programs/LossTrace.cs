namespace FinModel.Evaluation.Programs;

/// <summary>Follows lost values back, through the choices that were taken, to the steps in which they were lost.</summary>
internal sealed class LossTrace
{
    private readonly StepProgram _program;
    private readonly double[] _slots;
    private readonly int[] _writers;

    public LossTrace(StepProgram program, double[] slots)
    {
        (_program, _slots, _writers) = (program, slots, new int[slots.Length]);
        Array.Fill(_writers, -1);
        for (var i = 0; i < program.Steps.Length; i++)
        {
            _writers[program.Steps[i].Target] = i;
        }

        // What solves a circle is no formula of anybody's: a cut's value comes from what its formula gives back.
        foreach (var circle in program.Circles)
        {
            foreach (var (cut, result) in circle.Cuts.Zip(circle.Results))
            {
                _writers[cut] = _writers[result];
            }
        }
    }

    /// <summary>Whether values were lost, and all of them because the model says that they would mean nothing.</summary>
    public bool IsNotMeaningful(params IEnumerable<int> slots)
    {
        var isFound = false;
        foreach (var step in Causes(slots))
        {
            if (!IsNotMeaningful(step))
            {
                return false;
            }

            isFound = true;
        }

        return isFound;
    }

    /// <summary>The step in which a slot's value was lost, one that is a mistake before one whose result would mean nothing; −1 when no step lost it.</summary>
    public int Cause(int slot)
    {
        var first = -1;
        foreach (var step in Causes([slot]))
        {
            if (!IsNotMeaningful(step))
            {
                return step;
            }

            first = first < 0 ? step : first;
        }

        return first;
    }

    private bool IsNotMeaningful(int step) => step >= 0 && FaultySteps.RefusalOf(_program, _program.Steps[step], _slots) is { IsNotMeaningful: true };

    // The steps in which values were lost; −1 for one that no step wrote.
    private IEnumerable<int> Causes(IEnumerable<int> slots)
    {
        var waiting = new Stack<int>(slots.Where(s => double.IsNaN(_slots[s])));
        var seen = new HashSet<int>(waiting);
        while (waiting.TryPop(out var slot))
        {
            var writer = _writers[slot];
            if (writer < 0 || FaultySteps.IsFaulty(_program, _program.Steps[writer], _slots))
            {
                yield return writer;
                continue;
            }

            foreach (var lost in FaultySteps.Lost(_program.Steps[writer], _slots).Where(seen.Add))
            {
                waiting.Push(lost);
            }
        }
    }
}
