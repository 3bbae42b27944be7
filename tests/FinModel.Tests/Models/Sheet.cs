using FinModel.Evaluation;

namespace FinModel.Tests.Models;

/// <summary>What a computation by hand arrives at, on top of the figures it started from.</summary>
internal sealed class Sheet(Figures figures)
{
    private readonly Dictionary<(string Id, string Period), double> _computed = [];

    public double this[string id, string period]
    {
        get => _computed.TryGetValue((id, period), out var value) ? value : figures[id, period];
        set => _computed[(id, period)] = value;
    }

    /// <summary>Everything that was computed is what the engine says, to a billionth.</summary>
    public void ShouldAgreeWith(ModelResult result)
    {
        var cells = result.Plan.Cells.Where(c => c.PrintedIn is null).ToDictionary(c => (c.Id, c.PeriodId));
        _computed.Where(c => !IsClose(result[cells[c.Key]], c.Value))
            .Select(c => $"{c.Key.Id}@{c.Key.Period}: {result[cells[c.Key]]:R} by the engine, {c.Value:R} by hand")
            .Should().BeEmpty();
    }

    private static bool IsClose(double engine, double hand) => Math.Abs(engine - hand) <= 1e-9 * Math.Max(1, Math.Abs(hand));
}
