using FinModel.Analysis.Simulations;

namespace FinModel.Analysis.Portfolios;

/// <summary>How something moves, and how it moves with a total, over runs: exact sums, kept without their zeros, so that slices add up to the last
/// digit.</summary>
internal sealed class CoMoments
{
    // The sums of the distances, of their squares, and of their products with those of the total.
    private readonly List<(int Exponent, long High, long Low)>[] _sums = [[], [], []];

    /// <summary>Nothing yet.</summary>
    /// <param name="centre">What distances are from.</param>
    public CoMoments(double centre) => Centre = centre;

    /// <summary>What distances are from.</summary>
    public double Centre { get; }

    /// <summary>The sums, each as whole numbers by exponent.</summary>
    public IReadOnlyList<IReadOnlyList<(int Exponent, long High, long Low)>> Sums => _sums;

    /// <summary>Adds runs; where the total is no number, there is nothing to add.</summary>
    /// <param name="values">The values, run by run.</param>
    /// <param name="totals">The totals of the same runs.</param>
    /// <param name="middle">What distances of the total are from.</param>
    public void Add(ReadOnlySpan<double> values, ReadOnlySpan<double> totals, double middle)
    {
        var (sum, squares, products) = (new ExactSum(), new ExactSum(), new ExactSum());
        for (var run = 0; run < values.Length; run++)
        {
            if (double.IsFinite(totals[run]))
            {
                var distance = values[run] - Centre;
                sum.Add(distance);
                squares.Add(distance * distance);
                products.Add(distance * (totals[run] - middle));
            }
        }

        AddParts(0, sum.Parts());
        AddParts(1, squares.Parts());
        AddParts(2, products.Parts());
    }

    /// <summary>Adds what another slice kept of one of the sums.</summary>
    public void AddParts(int sum, IEnumerable<(int Exponent, long High, long Low)> parts)
    {
        var added = Exact(sum);
        added.AddParts(parts);
        _sums[sum] = [.. added.Parts()];
    }

    /// <summary>The mean over so many runs.</summary>
    public double Mean(long runs) => runs == 0 ? double.NaN : Centre + Exact(0).Over(runs);

    /// <summary>The standard deviation, for a sample.</summary>
    public double StandardDeviation(long runs) => runs < 2 ? double.NaN : Math.Sqrt(Math.Max(0, Scatter(1, Exact(0).Over(runs), runs)));

    /// <summary>The covariance with the total, for a sample.</summary>
    /// <param name="runs">How many runs there are.</param>
    /// <param name="meanOfTotal">The mean of the total's distances.</param>
    public double Covariance(long runs, double meanOfTotal) => runs < 2 ? double.NaN : Scatter(2, meanOfTotal, runs);

    private double Scatter(int sum, double otherMean, long runs) => (Exact(sum).Over(runs) - (Exact(0).Over(runs) * otherMean)) * ((double)runs / (runs - 1));

    private ExactSum Exact(int sum)
    {
        var exact = new ExactSum();
        exact.AddParts(_sums[sum]);
        return exact;
    }
}
