using System.Numerics;

namespace FinModel.Benchmarks.HandWritten;

/// <summary>SenseTime's model as an engineer writes it by hand for speed: straight C# over vectors, every line stored, the interest circle in closed
/// form.</summary>
internal static class Reference
{
    /// <summary>Computes runs; <paramref name="inputs"/> are all runs of the first driver, then all runs of the next.</summary>
    public static void Evaluate(ReadOnlySpan<double> inputs, int runs, Span<double> targets, ref Lines lines)
    {
        for (var run = 0; run < runs; run += Vector<double>.Count)
        {
            var drivers = new Drivers(inputs, runs, run);
            Compute(ref lines, in drivers);
            lines.TargetPrice.CopyTo(targets[run..]);
        }
    }

    private static void Compute(ref Lines lines, ref readonly Drivers drivers)
    {
        Year2024.Compute(ref lines, in drivers);
        Year2025.Compute(ref lines, in drivers);
        Year2026.Compute(ref lines, in drivers);
        SecondHalf2024.Compute(ref lines);
        Valuation.Compute(ref lines, in drivers);
    }
}
