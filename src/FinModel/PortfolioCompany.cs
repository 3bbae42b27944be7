using FinModel.Analysis.Portfolios;

namespace FinModel;

/// <summary>What a holding adds to its portfolio, over the runs in which that has a value.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class PortfolioCompany
{
    internal PortfolioCompany(Holding holding, CompanySummary core)
    {
        Holding = holding;
        Name = core.Row.Name;
        Problem = core.Row.Problem?.ToString();
        Base = Statistic.Of(core.Row.Base);
        Mean = Statistic.Of(core.Mean);
        StandardDeviation = Statistic.Of(core.StandardDeviation);
        ShareOfMean = Statistic.Of(core.ShareOfMean);
        ShareOfVariance = Statistic.Of(core.ShareOfVariance);
        Correlation = Statistic.Of(core.Correlation);
        FaultedRuns = core.MissingRuns;
    }

    /// <summary>The holding.</summary>
    public Holding Holding { get; }

    /// <summary>The model's name, by which what is its own is drawn; null where it could not be loaded.</summary>
    public string? Name { get; }

    /// <summary>Why it adds nothing, with file, line and column where there are some; null for a usable one.</summary>
    public string? Problem { get; }

    /// <summary>What it adds without uncertainty.</summary>
    public double? Base { get; }

    /// <summary>The mean of what it adds.</summary>
    public double? Mean { get; }

    /// <summary>The standard deviation of that.</summary>
    public double? StandardDeviation { get; }

    /// <summary>Its part of the portfolio's mean.</summary>
    public double? ShareOfMean { get; }

    /// <summary>Its part of the portfolio's variance; the parts add up to 1, and what hedges has a negative one.</summary>
    public double? ShareOfVariance { get; }

    /// <summary>Its correlation with the portfolio.</summary>
    public double? Correlation { get; }

    /// <summary>The runs in which it has no value.</summary>
    public long FaultedRuns { get; }
}
