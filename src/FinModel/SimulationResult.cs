using FinModel.Analysis.Simulations;

namespace FinModel;

/// <summary>What a simulation came to.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class SimulationResult
{
    internal SimulationResult(Model model, SimulationSummary core)
    {
        Runs = core.Runs;
        FaultedRuns = core.FaultedRuns;
        Outputs = [.. core.Outputs.Select(o => new Distribution(model, o))];
        Probabilities = core.Probabilities.ToDictionary(p => p.Text, p => Statistic.Of(p.Probability), StringComparer.Ordinal).AsReadOnly();
    }

    /// <summary>The number of runs.</summary>
    public long Runs { get; }

    /// <summary>The runs in which something asked for had no value; they are left out of the statistics of what had none.</summary>
    public long FaultedRuns { get; }

    /// <summary>One for each output, in order.</summary>
    public IReadOnlyList<Distribution> Outputs { get; }

    /// <summary>How likely each condition is, by its text; null where it could never be asked.</summary>
    public IReadOnlyDictionary<string, double?> Probabilities { get; }
}
