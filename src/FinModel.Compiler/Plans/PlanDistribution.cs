namespace FinModel.Compiler.Plans;

/// <summary>The shape of what is not known.</summary>
public enum DistributionKind
{
    /// <summary>The bell around the value that the scenario has, or around a mean.</summary>
    Normal,

    /// <summary>A bell of the logarithm: never negative, with a long tail above. Its deviation is relative to the mean.</summary>
    Lognormal,

    /// <summary>Straight up from the least to the likeliest value and straight down to the greatest.</summary>
    Triangular,

    /// <summary>Every value of a range alike.</summary>
    Uniform,

    /// <summary>A smooth triangular one: a beta distribution with the mean (least + 4 likeliest + greatest) / 6.</summary>
    Pert,

    /// <summary>Some values, each with its probability.</summary>
    Discrete,

    /// <summary>Values that were observed, every one alike.</summary>
    Empirical,
}

/// <summary>What is not known of an input. Numbers are in the input's unit, the deviation of a lognormal one a share of the mean.</summary>
/// <param name="Kind">The shape.</param>
public sealed record PlanDistribution(DistributionKind Kind)
{
    /// <summary>The mean; null when it is the value that the scenario has.</summary>
    public double? Mean { get; init; }

    /// <summary>The standard deviation.</summary>
    public double Deviation { get; init; }

    /// <summary>The least value.</summary>
    public double From { get; init; }

    /// <summary>The likeliest value.</summary>
    public double Likely { get; init; }

    /// <summary>The greatest value.</summary>
    public double To { get; init; }

    /// <summary>The values, in ascending order, of a distribution that is a list.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>Their probabilities, which add up to 1.</summary>
    public IReadOnlyList<double> Probabilities { get; init; } = [];
}
