namespace FinModel.Evaluation.Programs;

/// <summary>Runs a whole program over one scenario's slots.</summary>
internal static class ProgramRunner
{
    /// <summary>Runs all steps. Hands back, by circle, how the solver did where it was needed; null when it never was.</summary>
    public static CircleResult?[]? Run(StepProgram program, double[] slots)
    {
        CircleResult?[]? results = null;
        var done = 0;
        for (var i = 0; i < program.Circles.Length; i++)
        {
            var circle = program.Circles[i];
            Interpreter.Run(program.Steps.AsSpan(done, (circle.IsSolved ? circle.End : circle.First) - done), slots);
            if (!circle.IsSolved || !circle.Holds(slots))
            {
                results ??= new CircleResult?[program.Circles.Length];
                results[i] = new CircleSolver(program, circle, slots).Solve();
            }

            done = circle.End;
        }

        Interpreter.Run(program.Steps.AsSpan(done), slots);
        return results;
    }
}
