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
        var waiting = new Stack<int>(slots.Where(s => double.IsNaN(_slots[s])));
        var seen = new HashSet<int>(waiting);
        var isFound = false;
        while (waiting.TryPop(out var slot))
        {
            if (_writers[slot] is not (>= 0 and var writer))
            {
                return false;
            }

            var step = _program.Steps[writer];
            if (FaultySteps.IsFaulty(_program, step, _slots))
            {
                if (FaultySteps.RefusalOf(_program, step, _slots) is not { IsNotMeaningful: true })
                {
                    return false;
                }

                isFound = true;
                continue;
            }

            foreach (var lost in FaultySteps.Lost(step, _slots).Where(seen.Add))
            {
                waiting.Push(lost);
            }
        }

        return isFound;
    }
}
