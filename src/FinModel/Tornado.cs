namespace FinModel;

/// <summary>Which inputs move a cell most.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Tornado
{
    internal Tornado(Cell cell, Analysis.Tornadoes.Tornado core)
    {
        Cell = cell;
        Base = Statistic.Of(core.Base);
        Bars = [.. core.Bars.Select(b => new TornadoBar(b))];
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>Its value as the scenario has it; null where it has none.</summary>
    public double? Base { get; }

    /// <summary>The inputs, the one that moves most first; those that move nothing are left out.</summary>
    public IReadOnlyList<TornadoBar> Bars { get; }
}
