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

        var isKept = new bool[hasChecks ? program.Steps.Length : program.FirstOfChecks];
        var circles = new List<CircleBlock>();
        var (done, kept) = (0, 0);
        foreach (var circle in program.Circles)
        {
            kept += Keep(program, done, circle.Solve, moves, isKept);
            circles.Add(Moved(circle, kept - circle.Solve));
            kept += KeepAll(program, circle, moves, isKept);
            done = circle.End;
        }

        kept += Keep(program, done, program.FirstOfChecks, moves, isKept);
        var firstOfChecks = kept;
        kept += Keep(program, program.FirstOfChecks, isKept.Length, moves, isKept);
        return new StepProgram
        {
            Steps = Kept(program.Steps, isKept, kept),
            FirstOfChecks = firstOfChecks,
            Circles = [.. circles],
            Checks = program.Checks,
            Initial = initial,
            Refusals = program.Refusals,
        };
    }

    private static CircleBlock Moved(CircleBlock circle, int by) =>
        circle with { Solve = circle.Solve + by, First = circle.First + by, End = circle.End + by };

    private static int Keep(StepProgram program, int from, int to, bool[] moves, bool[] isKept)
    {
        var kept = 0;
        for (var i = from; i < to; i++)
        {
            ref readonly var step = ref program.Steps[i];
            if (moves[step.A] || moves[step.B] || moves[step.C])
            {
                moves[step.Target] = isKept[i] = true;
                kept++;
            }
        }

        return kept;
    }

    // A circle stays whole, so that its solver can run it. No step writes to the cuts of one that is searched for.
    private static int KeepAll(StepProgram program, CircleBlock circle, bool[] moves, bool[] isKept)
    {
        for (var i = circle.Solve; i < circle.End; i++)
        {
            moves[program.Steps[i].Target] = isKept[i] = true;
        }

        Array.ForEach(circle.Cuts, cut => moves[cut] = true);
        return circle.End - circle.Solve;
    }

    private static Step[] Kept(Step[] steps, bool[] isKept, int count)
    {
        var kept = new Step[count];
        var next = 0;
        for (var i = 0; i < isKept.Length; i++)
        {
            if (isKept[i])
            {
                kept[next++] = steps[i];
            }
        }

        return kept;
    }
}
