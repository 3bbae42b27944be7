namespace FinModel.Analysis.Portfolios;

/// <summary>What is asked of a portfolio, in the user's words.</summary>
/// <param name="Output">The line whose values are added up.</param>
/// <param name="Holdings">What is held.</param>
/// <param name="AreWeights">Whether quantities are weights; otherwise they are shares.</param>
/// <param name="Currency">The portfolio's currency, or null where it is that of its companies.</param>
/// <param name="Scenario">The scenario of each model that is the middle of what is not known.</param>
/// <param name="Changes">Changes on top of it.</param>
/// <param name="Seed">The seed.</param>
public sealed record PortfolioQuestion(
    string Output, IReadOnlyList<Holding> Holdings, bool AreWeights, string? Currency, string Scenario, IReadOnlyList<string> Changes, ulong Seed)
{
    /// <summary>Whether two slices are of the same question.</summary>
    public bool IsSameAs(PortfolioQuestion other) =>
        Output == other.Output && AreWeights == other.AreWeights && Currency == other.Currency && Scenario == other.Scenario
        && Seed == other.Seed && Holdings.SequenceEqual(other.Holdings) && Changes.SequenceEqual(other.Changes);
}
