namespace FinModel;

/// <summary>How far an input moves a cell.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class TornadoBar
{
    internal TornadoBar(Analysis.Tornadoes.TornadoBar core)
    {
        Input = core.Input;
        LowInput = core.LowInput;
        HighInput = core.HighInput;
        Low = Statistic.Of(core.Low);
        High = Statistic.Of(core.High);
    }

    /// <summary>The input as it is written.</summary>
    public string Input { get; }

    /// <summary>Its low value, in its unit.</summary>
    public double LowInput { get; }

    /// <summary>Its high value.</summary>
    public double HighInput { get; }

    /// <summary>The cell at the low value; null where it has none.</summary>
    public double? Low { get; }

    /// <summary>The cell at the high value; null where it has none.</summary>
    public double? High { get; }
}
