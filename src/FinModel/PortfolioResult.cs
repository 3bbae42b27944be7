
namespace FinModel;

/// <summary>The distribution of a portfolio's value, and what each company is to it.</summary>
/// <remarks>Immutable; safe to use from any thread. A statistic is null where no run, or too few of them, had a value.</remarks>
public sealed class PortfolioResult
{
    internal PortfolioResult(IReadOnlyList<Holding> holdings, Analysis.Portfolios.PortfolioResult core)
    {
        var summary = core.Summary;
        Unit = core.Unit;
        Runs = summary.Runs;
        FaultedRuns = summary.FaultedRuns;
        Base = Statistic.Of(summary.Base);
        Mean = Statistic.Of(summary.Mean);
        StandardDeviation = Statistic.Of(summary.StandardDeviation);
        StandardError = Statistic.Of(summary.StandardError);
        Minimum = Statistic.Of(summary.Minimum);
        Maximum = Statistic.Of(summary.Maximum);
        Quantiles = summary.Quantiles.ToDictionary(q => q.Share, q => Statistic.Of(q.Value)).AsReadOnly();
        Companies = [.. summary.Companies.Select((c, i) => new PortfolioCompany(holdings[i], c))];
        CommonFactors = summary.Commons.ToDictionary(c => c.Name, c => Statistic.Of(c.Correlation), StringComparer.Ordinal).AsReadOnly();
    }

    /// <summary>What values are in, in single units: a currency for shares, the line's unit for weights (<c>1</c> for fractions and multiples).</summary>
    public string Unit { get; }

    /// <summary>The number of runs.</summary>
    public long Runs { get; }

    /// <summary>The runs in which some company had no value; they are left out.</summary>
    public long FaultedRuns { get; }

    /// <summary>The value without uncertainty.</summary>
    public double? Base { get; }

    /// <summary>The mean.</summary>
    public double? Mean { get; }

    /// <summary>The standard deviation.</summary>
    public double? StandardDeviation { get; }

    /// <summary>How far the mean may be off, as a standard deviation.</summary>
    public double? StandardError { get; }

    /// <summary>The least value.</summary>
    public double? Minimum { get; }

    /// <summary>The greatest value.</summary>
    public double? Maximum { get; }

    /// <summary>Values by the share of runs below them: 0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99 and 0.999.</summary>
    public IReadOnlyDictionary<double, double?> Quantiles { get; }

    /// <summary>One for each holding, in order; a model that cannot be used is one with a problem, and adds nothing.</summary>
    public IReadOnlyList<PortfolioCompany> Companies { get; }

    /// <summary>The factors that models have in common, each with its correlation with the portfolio's value.</summary>
    public IReadOnlyDictionary<string, double?> CommonFactors { get; }
}
