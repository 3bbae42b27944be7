namespace FinModel.Compiler.Plans;

/// <summary>What a model says of what is not known: factors, and how they move together.</summary>
/// <param name="Factors">The factors, in order of declaration.</param>
/// <param name="Root">
/// The matrix that makes correlated normal variables of independent ones; its square has the correlations of the normal variables behind the factors
/// (a Gaussian copula). A row for each factor; a column for each,
/// lower triangular, and then one for each common factor.
/// </param>
public sealed record PlanUncertainty(IReadOnlyList<PlanFactor> Factors, IReadOnlyList<IReadOnlyList<double>> Root)
{
    /// <summary>The factors that this model has in common with others.</summary>
    public IReadOnlyList<PlanCommon> Commons { get; init; } = [];

    /// <summary>Everything is known.</summary>
    public static PlanUncertainty None { get; } = new([], []);
}
