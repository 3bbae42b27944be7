
namespace FinModel.Analysis.Simulations;

/// <summary>What a simulation came to.</summary>
public sealed class SimulationResult
{
    internal SimulationResult(IReadOnlyList<RunRange> ranges, SimulationTally tally, SimulationSummary summary, SimulationSeconds seconds)
    {
        Ranges = ranges;
        Tally = tally;
        Summary = summary;
        Seconds = seconds;
    }

    /// <summary>The runs that were done.</summary>
    public IReadOnlyList<RunRange> Ranges { get; }

    /// <summary>What people and programs read.</summary>
    public SimulationSummary Summary { get; }

    /// <summary>Where the time went.</summary>
    public SimulationSeconds Seconds { get; }

    /// <summary>What slices are put together of.</summary>
    internal SimulationTally Tally { get; }
}
