using FinModel.Analysis.Simulations;
using FinModel.Cli.Output;

namespace FinModel.Cli.Input;

/// <summary>What is asked of a simulation besides the shared options.</summary>
/// <param name="Runs">The runs, as written.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Threads">On how many threads.</param>
/// <param name="Conditions">The conditions whose probabilities are asked for.</param>
/// <param name="Currency">The currency of a portfolio, or null.</param>
internal sealed record SimulationRequest(string Runs, ulong Seed, int Threads, IReadOnlyList<string> Conditions, string? Currency)
{
    private readonly (RunRange Range, bool IsSlice)? _runs = SimulationOptions.Range(Runs);

    /// <summary>The runs.</summary>
    public RunRange Range => _runs?.Range ?? default;

    /// <summary>Whether they are a slice, to be put together with others.</summary>
    public bool IsSlice => _runs?.IsSlice ?? false;

    /// <summary>The exit code where something is wrong with it, which is said; otherwise null.</summary>
    public int? Problem(Terminal terminal) =>
        Threads is < 1 or > SimulationOptions.MostThreads
            ? UsageErrors.Write(terminal, $"--threads is 1 to {SimulationOptions.MostThreads}, not {Threads}",
                "more than the machine has processors make it slower")
            : _runs is null ? UsageErrors.Write(terminal, $"`{Runs}` is no number of runs: write N or FROM..TO, FROM below TO")
            : null;
}
