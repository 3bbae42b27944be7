using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FinModel.Evaluation.Arithmetic;

namespace FinModel.Evaluation.Programs;

/// <summary>Runs steps over one scenario's slots. A fault is NaN; so is every result that is not finite, so that infinities cannot turn back into numbers.</summary>
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
            _ => ComputeRare(step.Code, a, b, Unsafe.Add(ref slots, step.C)),
        };
    }

    /// <summary>An operation that is not plain arithmetic.</summary>
    public static double ComputeRare(StepCode code, double a, double b, double c) => code switch
    {
        StepCode.Power => Power(a, b),
        StepCode.Minimum => Math.Min(a, b),
        StepCode.Maximum => Math.Max(a, b),
        StepCode.Absolute => Math.Abs(a),
        StepCode.Round => Rounding.HalfAwayFromZero(a, b),
        StepCode.SquareRoot => Math.Sqrt(a),
        StepCode.Logarithm => Elementary.Log(a),
        StepCode.Exponential => Elementary.Exp(a),
        StepCode.Equal => Logical(a, b, a == b),
        StepCode.NotEqual => Logical(a, b, a != b),
        StepCode.Less => Logical(a, b, a < b),
        StepCode.LessOrEqual => Logical(a, b, a <= b),
        StepCode.Greater => Logical(a, b, a > b),
        StepCode.GreaterOrEqual => Logical(a, b, a >= b),
        StepCode.And => Logical(a, b, a != 0 && b != 0),
        StepCode.Or => Logical(a, b, a != 0 || b != 0),
        StepCode.Not => Logical(a, a, a == 0),
        _ => double.IsNaN(a) ? a : a != 0 ? b : c,
    };

    // The library's power of a fault to zero is one; here a fault is a fault.
    private static double Power(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : Elementary.Power(a, b);

    // A condition on a fault is a fault, not false.
    private static double Logical(double a, double b, bool holds) => double.IsNaN(a) || double.IsNaN(b) ? double.NaN : holds ? 1 : 0;
}
