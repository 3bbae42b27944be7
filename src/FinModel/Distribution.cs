using FinModel.Analysis.Simulations;
using FinModel.Presentation.Documents;

namespace FinModel;

/// <summary>The distribution of a cell over the runs of a simulation, in the unit of the cell.</summary>
/// <remarks>Immutable; safe to use from any thread. A statistic is null where no run, or too few of them, had a value.</remarks>
public sealed class Distribution
{
    internal Distribution(Model model, OutputSummary core)
    {
        Cell = new Cell(model, core.Cell);
        Base = Statistic.Of(core.Base);
        Minimum = Statistic.Of(core.Minimum);
        Maximum = Statistic.Of(core.Maximum);
        Shares = core.Shares.ToDictionary(s => s.Band.Name, s => s.Share, StringComparer.Ordinal).AsReadOnly();
        var isNumber = core.Shares.Count == 0;
        Mean = isNumber ? Statistic.Of(core.Mean) : null;
        StandardDeviation = isNumber ? Statistic.Of(core.StandardDeviation) : null;
        StandardError = isNumber ? Statistic.Of(core.StandardError) : null;
        FaultedRuns = core.FaultedRuns;
        Quantiles = core.Quantiles.ToDictionary(q => q.Share, q => isNumber ? Statistic.Of(q.Value) : null).AsReadOnly();
        RankCorrelations = core.RankCorrelations.ToDictionary(r => r.Factor.Name, r => Statistic.Of(r.Correlation), StringComparer.Ordinal).AsReadOnly();
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>Its value without uncertainty.</summary>
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

    /// <summary>The runs without a value.</summary>
    public long FaultedRuns { get; }

    /// <summary>Of a line that has words for values, such as a rating, the share of the runs with each; its mean, deviation and quantiles are null.
    /// Otherwise empty.</summary>
    public IReadOnlyDictionary<string, double> Shares { get; }

    /// <summary>Values by the share of runs below them, each to within 0.05% of its distance from the value without uncertainty: 0.001, 0.01, 0.05,
    /// 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99 and 0.999.</summary>
    public IReadOnlyDictionary<double, double?> Quantiles { get; }

    /// <summary>Spearman's rank correlation of each uncertain input with the cell, by the input's name; null where the cell does not move.</summary>
    public IReadOnlyDictionary<string, double?> RankCorrelations { get; }

    /// <summary>The mean and the middle nine tenths, as a broker prints them: <c>target_price: mean 2.12, 5% 1.38, 50% 2.06, 95% 3.06</c>.</summary>
    public override string ToString()
    {
        var figures = new Figures(LabelLanguage.English.Words());
        string Text(double? value) => figures.Text(value ?? double.NaN, Cell.Line.Plan);
        return $"{Cell}: mean {Text(Mean)}, 5% {Text(Quantiles[0.05])}, 50% {Text(Quantiles[0.5])}, 95% {Text(Quantiles[0.95])}";
    }
}
