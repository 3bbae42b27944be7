using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FinModel.Evaluation.Programs;

/// <summary>Runs steps over one scenario's slots. A fault is NaN; so is every result that is not finite, so that infinities cannot turn back into
/// numbers.</summary>
internal static class Interpreter
{
    /// <summary>Runs the steps from one place to another.</summary>
    public static void Run(ReadOnlySpan<Step> steps, double[] slots)
    {
        // The builder numbers the slots, so that no step can name one that is not there.
        ref var first = ref MemoryMarshal.GetArrayDataReference(slots);
        foreach (ref readonly var step in steps)
        {
            var result = Compute(step, ref first);
            Unsafe.Add(ref first, step.Target) = double.IsFinite(result) ? result : double.NaN;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Compute(in Step step, ref double slots)
    {
        var a = Unsafe.Add(ref slots, step.A);
        var b = Unsafe.Add(ref slots, step.B);
        return step.Code switch
        {
            StepCode.Copy => a,
            StepCode.Add => a + b,
            StepCode.Subtract => a - b,
            StepCode.Multiply => a * b,
            StepCode.Divide => a / b,
            StepCode.Negate => -a,
            _ => Primitive.Of(step.Code).Compute(a, b, Unsafe.Add(ref slots, step.C)),
        };
    }
}
