using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>The scalar path for the runs of a batch that the vectors cannot do: where something is lost, or a circle must be searched for.</summary>
internal sealed class ScalarRuns(StepProgram program, double[] slots, int[] inputs)
{
    /// <summary>Slots of its own for a worker.</summary>
    public double[] NewSlots() => (double[])slots.Clone();

    /// <summary>Runs one scenario; <paramref name="values"/> are the inputs of all runs, one input after the other.</summary>
    public void Run(ReadOnlySpan<double> values, int runs, int run, double[] own)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            own[inputs[i]] = values[(i * runs) + run];
        }

        ProgramRunner.Run(program, own);
    }
}
