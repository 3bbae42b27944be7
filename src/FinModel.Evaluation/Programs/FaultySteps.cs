using FinModel.Compiler.Plans;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Evaluation.Programs;

/// <summary>Finds steps that lose a value: their operands are numbers and their result is not.</summary>
internal static class FaultySteps
{
    /// <summary>The first such step between two places, or −1.</summary>
    public static int First(StepProgram program, int from, int to, double[] slots)
    {
        for (var i = from; i < to; i++)
        {
            if (IsFaulty(program, program.Steps[i], slots))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a value is lost here, or refused.</summary>
    public static bool IsFaulty(StepProgram program, in Step step, double[] slots)
    {
        if (!double.IsNaN(slots[step.Target]) || double.IsNaN(slots[step.A]))
        {
            return false;
        }

        return step.Code == StepCode.Select
            ? !double.IsNaN(slots[Chosen(step, slots)]) || program.Refusals.ContainsKey(Chosen(step, slots))
            : Operands(step.Code) == 1 || !double.IsNaN(slots[step.B]);
    }

    /// <summary>The slots that a step took its loss from: not those that a choice did not fall on.</summary>
    public static IEnumerable<int> Lost(Step step, double[] slots)
    {
        int[] read = step.Code == StepCode.Select && !double.IsNaN(slots[step.A]) ? [Chosen(step, slots)]
            : step.Code == StepCode.Select || Operands(step.Code) == 1 ? [step.A]
            : [step.A, step.B];
        return read.Where(slot => double.IsNaN(slots[slot]));
    }

    /// <summary>What went wrong in a faulty step.</summary>
    public static FaultKind KindOf(in Step step, double[] slots) => Primitive.Of(step.Code).KindOfLoss(slots[step.A], slots[step.B]);

    /// <summary>Why the model refuses a value in a faulty step, or null.</summary>
    public static PlanRefusal? RefusalOf(StepProgram program, in Step step, double[] slots) =>
        step.Code == StepCode.Select ? program.Refusals.GetValueOrDefault(Chosen(step, slots)) : null;

    private static int Chosen(in Step step, double[] slots) => slots[step.A] != 0 ? step.B : step.C;

    private static int Operands(StepCode code) => Primitive.Of(code).Operands;
}
