namespace FinModel.Evaluation.Programs;

/// <summary>What some values are computed from: going back over the steps, circles whole.</summary>
internal static class StepsBehind
{
    /// <summary>The slots asked for, and by slot whether they are computed from it, directly or not.</summary>
    public static bool[] Slots(StepProgram program, IEnumerable<int> asked)
    {
        var isNeeded = new bool[program.Initial.Length];
        foreach (var slot in asked)
        {
            isNeeded[slot] = true;
        }

        var end = program.Steps.Length;
        for (var i = program.Circles.Length - 1; i >= 0; i--)
        {
            var circle = program.Circles[i];
            AddAll(program.Steps.AsSpan(circle.End..end), isNeeded);
            AddCircle(program.Steps.AsSpan(circle.Solve..circle.End), circle.Cuts, isNeeded);
            end = circle.Solve;
        }

        AddAll(program.Steps.AsSpan(0..end), isNeeded);
        return isNeeded;
    }

    private static void AddAll(ReadOnlySpan<Step> steps, bool[] isNeeded)
    {
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            Add(steps[i], isNeeded);
        }
    }

    private static void AddCircle(ReadOnlySpan<Step> steps, int[] cuts, bool[] isNeeded)
    {
        var isAsked = Array.Exists(cuts, cut => isNeeded[cut]);
        foreach (ref readonly var step in steps)
        {
            isAsked |= isNeeded[step.Target];
        }

        if (isAsked)
        {
            Array.ForEach(cuts, cut => isNeeded[cut] = true);
            foreach (ref readonly var step in steps)
            {
                isNeeded[step.Target] = true;
                Add(step, isNeeded);
            }
        }
    }

    private static void Add(in Step step, bool[] isNeeded)
    {
        if (isNeeded[step.Target])
        {
            isNeeded[step.A] = isNeeded[step.B] = isNeeded[step.C] = true;
        }
    }
}
