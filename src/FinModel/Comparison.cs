using FinModel.Analysis.Comparisons;

namespace FinModel;

/// <summary>A cell under two scenarios, and what the difference comes from. The parts add up to it.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Comparison
{
    internal Comparison(Model model, Attribution core)
    {
        Cell = new Cell(model, core.Cell);
        From = Statistic.Of(core.From);
        To = Statistic.Of(core.To);
        Parts = core.Parts.ToDictionary(p => p.Input.Name, p => Statistic.Of(p.Amount), StringComparer.Ordinal).AsReadOnly();
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>Its value under the first scenario; null where it has none.</summary>
    public double? From { get; }

    /// <summary>Its value under the second.</summary>
    public double? To { get; }

    /// <summary>What each input that differs contributes, by its name, in the unit of the cell, the largest first: the mean over every order of
    /// change (Shapley) or, of more than twelve inputs, one after another. Null where the cell has no value on the way.</summary>
    public IReadOnlyDictionary<string, double?> Parts { get; }
}
