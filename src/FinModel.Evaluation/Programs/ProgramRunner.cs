using FinModel.Evaluation.Outcomes;

namespace FinModel.Evaluation.Programs;

/// <summary>Runs a whole program over one scenario's slots.</summary>
internal static class ProgramRunner
{
    /// <summary>Runs all steps but those of the checks. Hands back, by circle, how the solver did where it was needed; null when it never was.</summary>
    public static CircleResult?[]? Run(StepProgram program, double[] slots)
    {
        CircleResult?[]? results = null;
        for (var i = 0; i < program.Circles.Length; i++)
        {
            var circle = program.Circles[i];
            program.RunPart(i, slots);
            if (!circle.IsSolved || !circle.Holds(slots))
            {
                results ??= new CircleResult?[program.Circles.Length];
                results[i] = new CircleSolver(program, circle, slots).Solve();
            }
        }

        program.RunPart(program.Circles.Length, slots);
        return results;
    }

    /// <summary>Computes the sides of checks after a run; of a whole program, since the checks of history ask for values that no input moves.</summary>
    public static void RunChecks(StepProgram program, double[] slots) => Interpreter.Run(program.Steps.AsSpan(program.FirstOfChecks), slots);
}
