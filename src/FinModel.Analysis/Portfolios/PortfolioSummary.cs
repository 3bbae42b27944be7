using FinModel.Analysis.Simulations;

namespace FinModel.Analysis.Portfolios;

/// <summary>A portfolio in numbers, in the unit of its value.</summary>
public sealed record PortfolioSummary
{
    internal PortfolioSummary(PortfolioTally tally, long runs)
    {
        var total = tally.Total;
        var (valid, deviation) = (total.Valid, total.StandardDeviation);
        var quantiles = new Quantiles(total);
        Runs = runs;
        FaultedRuns = total.Faults;
        Base = tally.Rows.All(r => r.Problem is not null) ? double.NaN : total.Centre;
        Mean = total.Mean;
        StandardDeviation = deviation;
        StandardError = deviation / Math.Sqrt(valid);
        Minimum = Bound(total.Minimum);
        Maximum = Bound(total.Maximum);
        Quantiles = quantiles.Told();
        Histogram = quantiles.Histogram();
        var meanOfTotal = valid == 0 ? 0 : total.Sums.Sum.Over(valid);
        Companies = [.. tally.Rows.Select((row, i) => Company(row, tally.Parts[i], tally.Missing[i]))];
        Commons = [.. tally.Commons.Select((name, i) => (name, Correlation(tally.Factors[i])))];

        double Correlation(CoMoments part) => part.Covariance(valid, meanOfTotal) / (part.StandardDeviation(valid) * deviation);

        CompanySummary Company(HoldingRow row, CoMoments part, long missing) => row.Problem is not null
            ? new CompanySummary(row, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0)
            : new CompanySummary(
                row, part.Mean(valid), part.StandardDeviation(valid), part.Mean(valid) / total.Mean,
                part.Covariance(valid, meanOfTotal) / (deviation * deviation), Correlation(part), missing);
    }

    /// <summary>The number of runs.</summary>
    public long Runs { get; }

    /// <summary>The runs in which some company had no value: the portfolio has none in them either.</summary>
    public long FaultedRuns { get; }

    /// <summary>The value without uncertainty.</summary>
    public double Base { get; }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation { get; }

    /// <summary>How far the mean may be off, as a standard deviation.</summary>
    public double StandardError { get; }

    /// <summary>The least value.</summary>
    public double Minimum { get; }

    /// <summary>The greatest value.</summary>
    public double Maximum { get; }

    /// <summary>Values by the share of runs below them.</summary>
    public IReadOnlyList<(double Share, double Value)> Quantiles { get; }

    /// <summary>The counts of values.</summary>
    public Histogram Histogram { get; }

    /// <summary>One for each holding, in order.</summary>
    public IReadOnlyList<CompanySummary> Companies { get; }

    /// <summary>The factors that models have in common, each with its correlation with the portfolio.</summary>
    public IReadOnlyList<(string Name, double Correlation)> Commons { get; }

    private static double Bound(double value) => double.IsFinite(value) ? value : double.NaN;
}

/// <summary>What a holding is to its portfolio, over the runs in which that has a value.</summary>
/// <param name="Row">The holding.</param>
/// <param name="Mean">The mean of what it adds.</param>
/// <param name="StandardDeviation">The standard deviation of that.</param>
/// <param name="ShareOfMean">Its part of the portfolio's mean.</param>
/// <param name="ShareOfVariance">Its part of the portfolio's variance: its covariance with the portfolio over that; the parts add up to 1, and what
/// hedges has a negative one.</param>
/// <param name="Correlation">Its correlation with the portfolio.</param>
/// <param name="MissingRuns">The runs in which it has no value.</param>
public sealed record CompanySummary(
    HoldingRow Row, double Mean, double StandardDeviation, double ShareOfMean, double ShareOfVariance, double Correlation, long MissingRuns);
