namespace FinModel.Evaluation.Programs;

/// <summary>What is left of a program when everything that depends on no input has been computed: history, mostly, is the same in every scenario.</summary>
internal static class MovingSteps
{
    /// <summary>A program over the same slots, with fewer steps.</summary>
    /// <param name="program">All steps.</param>
    /// <param name="inputs">The slots that scenarios move.</param>
    /// <param name="hasChecks">Whether the steps of checks that can move are kept, too; the results of the others are then among the values at the
    /// start.</param>
    public static StepProgram Of(StepProgram program, IEnumerable<int> inputs, bool hasChecks = false)
    {
        var initial = (double[])program.Initial.Clone();
        ProgramRunner.Run(program, initial);
        if (hasChecks)
        {
            ProgramRunner.RunChecks(program, initial);
        }

        var moves = new bool[initial.Length];
        foreach (var input in inputs)
        {
            moves[input] = true;
        }

        var steps = new Pieces<Step>();
        var circles = new List<CircleBlock>();
        var done = 0;
        foreach (var circle in program.Circles)
        {
            Keep(program.Steps.AsSpan(done, circle.Solve - done), moves, steps);
            circles.Add(Moved(circle, steps.Count - circle.Solve));
            KeepAll(program.Steps.AsSpan(circle.Solve, circle.End - circle.Solve), moves, steps);

            // No step writes to the cuts of a circle that is searched for.
            Array.ForEach(circle.Cuts, cut => moves[cut] = true);
            done = circle.End;
        }

        Keep(program.Steps.AsSpan(done, program.FirstOfChecks - done), moves, steps);
        var firstOfChecks = steps.Count;
        if (hasChecks)
        {
            Keep(program.Steps.AsSpan(program.FirstOfChecks), moves, steps);
        }

        return new StepProgram
        {
            Steps = steps.Take(),
            FirstOfChecks = firstOfChecks,
            Circles = [.. circles],
            Checks = program.Checks,
            Initial = initial,
            Refusals = program.Refusals,
        };
    }

    private static CircleBlock Moved(CircleBlock circle, int by) =>
        circle with { Solve = circle.Solve + by, First = circle.First + by, End = circle.End + by };

    private static void Keep(ReadOnlySpan<Step> steps, bool[] moves, Pieces<Step> kept)
    {
        foreach (var step in steps)
        {
            if (moves[step.A] || moves[step.B] || moves[step.C])
            {
                moves[step.Target] = true;
                kept.Add(step);
            }
        }
    }

    // A circle stays whole, so that its solver can run it.
    private static void KeepAll(ReadOnlySpan<Step> steps, bool[] moves, Pieces<Step> kept)
    {
        foreach (var step in steps)
        {
            moves[step.Target] = true;
            kept.Add(step);
        }
    }
}
