using System.CommandLine;
using System.Globalization;
using FinModel.Analysis.Simulations;

namespace FinModel.Cli.Input;

/// <summary>What <c>simulate</c> takes besides the shared options.</summary>
internal sealed class SimulationOptions
{
    /// <summary>More than any machine has; each takes memory of its own.</summary>
    public const int MostThreads = 1024;

    public Option<string> Runs { get; } = new("--runs")
    {
        Description = "how many, or FROM..TO for a slice that `merge` puts together with others",
        HelpName = "N|FROM..TO",
        DefaultValueFactory = _ => "100000",
    };

    public Option<ulong> Seed { get; } = new("--seed") { Description = "the same seed gives the same runs", HelpName = "N", DefaultValueFactory = _ => 1 };

    public Option<int> Threads { get; } =
        new("--threads") { Description = "left out: as many as the machine has", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };

    public Option<string[]> Probability { get; } = new("--probability")
    {
        Description = "how likely a condition is, repeatable",
        HelpName = "\"cash@2026 < 0\"",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public Option<string?> Holdings { get; } = new("--holdings")
    {
        Description = "a CSV of a portfolio: model, shares or weight, rate; its value is simulated, with what models have in common drawn once",
        HelpName = "FILE.csv",
    };

    public Option<string?> Currency { get; } =
        new("--currency") { Description = "the portfolio's, where companies have several and the holdings their rates", HelpName = "CODE" };

    /// <summary>What was asked.</summary>
    public SimulationRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(Runs)!, parsed.GetValue(Seed), parsed.GetValue(Threads), parsed.GetValue(Probability) ?? [], parsed.GetValue(Currency));

    /// <summary>The runs asked for, and whether they are a slice; null when the text is neither a number nor a range.</summary>
    public static (RunRange Range, bool IsSlice)? Range(string text)
    {
        var parts = text.Split("..");
        var numbers = parts.Select(Number).ToList();
        return numbers.Contains(null) ? null
            : numbers is [{ } count] && count > 0 ? (new RunRange(0, count), false)
            : numbers is [{ } from, { } to] && from < to ? (new RunRange(from, to), true)
            : null;
    }

    // Thousands may be set off: 1_000_000 or 1,000,000.
    private static long? Number(string text) =>
        long.TryParse(text.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), NumberStyles.None,
            CultureInfo.InvariantCulture, out var number) && number <= 1L << 50 ? number : null;
}
