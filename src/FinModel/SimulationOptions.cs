using FinModel.Analysis.Simulations;

namespace FinModel;

/// <summary>How much is simulated. Run number i is the same whatever the machine and the number of threads.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class SimulationOptions
{
    /// <summary>How many runs: 100,000.</summary>
    public long Runs { get; init; } = 100_000;

    /// <summary>The number of the first run: 0.</summary>
    public long From { get; init; }

    /// <summary>The same seed gives the same runs: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>On how many threads of its own: one less than the machine has processors, and one at least, so that others have one.</summary>
    public int Threads { get; init; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Conditions whose probabilities are asked for: <c>cash@2026 &lt; 0</c>.</summary>
    public IReadOnlyList<string> Probabilities { get; init; } = [];

    internal RunRange Range => new(From, From + Runs);

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Runs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(From);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(From, long.MaxValue - Runs);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        ArgumentNullException.ThrowIfNull(Probabilities);
        if (Probabilities.Any(p => p is null))
        {
            throw new ArgumentException("a condition is null", nameof(Probabilities));
        }
    }
}
