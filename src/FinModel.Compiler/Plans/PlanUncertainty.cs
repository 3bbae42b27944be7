namespace FinModel.Compiler.Plans;

/// <summary>What a model says of what is not known: factors, and how they move together.</summary>
/// <param name="Factors">The factors, in order of declaration.</param>
/// <param name="Correlations">The correlation of each pair, of the normal variables behind the factors (a Gaussian copula), row by row.</param>
/// <param name="Root">The lower triangular matrix that makes correlated normal variables of independent ones; its square is <paramref name="Correlations"/>.</param>
public sealed record PlanUncertainty(IReadOnlyList<PlanFactor> Factors, IReadOnlyList<IReadOnlyList<double>> Correlations, IReadOnlyList<IReadOnlyList<double>> Root)
{
    /// <summary>Everything is known.</summary>
    public static PlanUncertainty None { get; } = new([], [], []);
}
