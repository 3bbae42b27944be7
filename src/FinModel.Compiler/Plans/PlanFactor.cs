namespace FinModel.Compiler.Plans;

/// <summary>One thing that is not known. All the cells that it names move together: each by as many deviations as the others.</summary>
/// <param name="Name">The input as it is named: <c>segment_growth.gen_ai@2025</c>.</param>
/// <param name="Cells">The input's cells.</param>
/// <param name="Distribution">What is not known of each of them.</param>
/// <param name="Source">Who says so, and why.</param>
public sealed record PlanFactor(string Name, IReadOnlyList<PlanCell> Cells, PlanDistribution Distribution, PlanSource Source)
{
    /// <summary>The common factors that it moves with, each with its correlation.</summary>
    public IReadOnlyList<(string Common, double Correlation)> Commons { get; init; } = [];

    /// <summary>Whether nothing of it is the company's own.</summary>
    public bool IsWhollyCommon => Math.Abs(1 - CommonShare) < 1e-9;

    /// <summary>How much of its variance is that of common factors.</summary>
    public double CommonShare => Commons.Sum(c => c.Correlation * c.Correlation);
}
