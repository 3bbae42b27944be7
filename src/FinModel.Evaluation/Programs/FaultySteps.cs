namespace FinModel.Evaluation.Programs;

/// <summary>Finds steps that lose a value: their operands are numbers and their result is not.</summary>
internal static class FaultySteps
{
    /// <summary>The first such step between two places, or −1.</summary>
    public static int First(Step[] steps, int from, int to, double[] slots)
    {
        for (var i = from; i < to; i++)
        {
            if (IsFaulty(steps[i], slots))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a value is lost here.</summary>
    public static bool IsFaulty(in Step step, double[] slots)
    {
        if (!double.IsNaN(slots[step.Target]) || double.IsNaN(slots[step.A]))
        {
            return false;
        }

        return step.Code == StepCode.Select
            ? !double.IsNaN(slots[slots[step.A] != 0 ? step.B : step.C])
            : Operands(step.Code) == 1 || !double.IsNaN(slots[step.B]);
    }

    /// <summary>What went wrong in a faulty step.</summary>
    public static FaultKind KindOf(in Step step, double[] slots) => step.Code switch
    {
        StepCode.Divide when slots[step.B] == 0 => FaultKind.DivisionByZero,
        StepCode.SquareRoot or StepCode.Logarithm => FaultKind.Undefined,
        StepCode.Power when slots[step.A] == 0 => FaultKind.DivisionByZero,
        StepCode.Power when double.IsNaN(Math.Pow(slots[step.A], slots[step.B])) => FaultKind.Undefined,
        _ => FaultKind.Overflow,
    };

    private static int Operands(StepCode code) => code is StepCode.Copy or StepCode.Negate or StepCode.Absolute
        or StepCode.SquareRoot or StepCode.Logarithm or StepCode.Exponential or StepCode.Not ? 1 : 2;
}
