namespace FinModel;

/// <summary>So much of a company in a portfolio: its model, and shares or a weight.</summary>
/// <remarks>Immutable; safe to use from any thread, as far as its sources are.</remarks>
public sealed class Holding
{
    private Holding(ModelSources sources, double quantity, bool isWeight, double? rate, string scenario)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(scenario);
        Sources = sources;
        Quantity =
            double.IsFinite(quantity) ? quantity : throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "how much is held is a finite number");
        IsWeight = isWeight;
        Rate = rate is null || (rate > 0 && double.IsFinite(rate.Value))
            ? rate
            : throw new ArgumentOutOfRangeException(nameof(rate), rate, "a rate is a finite number above 0");
        Scenario = scenario;
    }

    /// <summary>Where the model is. It is loaded when it is its turn and forgotten afterwards, so that hundreds take the memory of one.</summary>
    public ModelSources Sources { get; }

    /// <summary>How many shares, or which weight; what is sold short is negative.</summary>
    public double Quantity { get; }

    /// <summary>Whether the quantity is a weight.</summary>
    public bool IsWeight { get; }

    /// <summary>The scenario, by name, that is the middle of what is not known.</summary>
    public string Scenario { get; }

    /// <summary>What one unit of the company's currency is in the portfolio's; null where they are the same.</summary>
    public double? Rate { get; }

    /// <summary>Shares of a company.</summary>
    /// <param name="sources">Where its model is.</param>
    /// <param name="shares">How many, in single shares.</param>
    /// <param name="rate">What one unit of its currency is in the portfolio's; left out where they are the same.</param>
    /// <param name="scenario">The scenario that is the middle of what is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, or the rate not above 0.</exception>
    public static Holding Shares(ModelSources sources, double shares, double? rate = null, string scenario = "base") =>
        new(sources, shares, isWeight: false, rate, scenario);

    /// <summary>A weight of a company.</summary>
    /// <param name="sources">Where its model is.</param>
    /// <param name="weight">As a fraction: 0.4 for 40%.</param>
    /// <param name="scenario">The scenario that is the middle of what is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not finite.</exception>
    public static Holding Weight(ModelSources sources, double weight, string scenario = "base") => new(sources, weight, isWeight: true, null, scenario);
}
