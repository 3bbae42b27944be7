namespace FinModel.Analysis.Simulations;

/// <summary>A simulation in numbers.</summary>
/// <param name="Runs">The number of runs.</param>
/// <param name="Seed">The seed.</param>
/// <param name="FaultedRuns">The runs in which something asked for had no value and should have one; they are left out of the statistics of what had
/// none.</param>
/// <param name="Outputs">One for each output.</param>
/// <param name="Probabilities">One for each condition.</param>
public sealed record SimulationSummary(
    long Runs, ulong Seed, long FaultedRuns, IReadOnlyList<OutputSummary> Outputs, IReadOnlyList<ConditionSummary> Probabilities)
{
    /// <summary>The runs in which something asked for had no value only because the model says that it would mean nothing.</summary>
    public long MeaninglessRuns { get; init; }
}

/// <summary>How likely a condition is.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Probability">The share, of the runs in which its line had a value, in which it held; not a number when there were none.</param>
/// <param name="StandardError">How far the share may be off, as a standard deviation.</param>
/// <param name="Missing">The runs in which its line had no value.</param>
public sealed record ConditionSummary(string Text, double Probability, double StandardError, long Missing);
