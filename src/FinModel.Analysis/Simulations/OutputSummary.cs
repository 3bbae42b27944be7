using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Analysis.Simulations;

/// <summary>The distribution of an output, in the model's unit.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Base">Its value without uncertainty; not a number where it has none.</param>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation; not a number for less than two values.</param>
/// <param name="StandardError">How far the mean may be off, as a standard deviation.</param>
/// <param name="Minimum">The least value.</param>
/// <param name="Maximum">The greatest value.</param>
/// <param name="FaultedRuns">The runs without a value.</param>
/// <param name="Quantiles">Values by the share of runs below them.</param>
/// <param name="Histogram">The counts of values.</param>
/// <param name="RankCorrelations">Spearman's rank correlation of each factor with the output, in order of declaration.</param>
public sealed record OutputSummary(
    PlanCell Cell,
    double Base,
    double Mean,
    double StandardDeviation,
    double StandardError,
    double Minimum,
    double Maximum,
    long FaultedRuns,
    IReadOnlyList<(double Share, double Value)> Quantiles,
    Histogram Histogram,
    IReadOnlyList<(PlanFactor Factor, double Correlation)> RankCorrelations)
{
    /// <summary>Whether it has none without uncertainty because it would mean nothing: nobody's mistake.</summary>
    public bool IsBaseMeaningless { get; init; }

    /// <summary>Of a line that has words for values, each word with the share of the runs that had it; otherwise none. A mean or a quantile of words is
    /// nothing.</summary>
    public IReadOnlyList<(PlanBand Band, double Share)> Shares { get; init; } = [];

    /// <summary>Why there is no value without uncertainty, where there is none.</summary>
    public Phrase? BaseFault { get; init; }
}

/// <summary>Counts of values between edges; the first and the last bin hold what lies beyond, too.</summary>
/// <param name="Edges">One more than there are counts, ascending.</param>
/// <param name="Counts">The runs between an edge and the next.</param>
public sealed record Histogram(IReadOnlyList<double> Edges, IReadOnlyList<long> Counts);
