using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Drafts.Mapping;

/// <summary>A figure whose sign may be a slip: it is printed the other way round than its neighbours in time.</summary>
/// <param name="Item">The row.</param>
/// <param name="Period">The period.</param>
internal sealed record OddSign(PlacedItem Item, Period Period);

/// <summary>Finds costs and balances of which one period alone has the other sign: a cost of −135 between 118 and 153.</summary>
internal static class OddSigns
{
    private const int Least = 3;

    // What really turns goes through nought: interest that is earned rather than paid.
    private const double Nearness = 2;

    /// <summary>They, in the order of the files.</summary>
    public static IReadOnlyList<OddSign> Of(MappedTables mapped) =>
        [.. mapped.Placed.Where(p => p.Line.Kind == LineKind.Stock || p.Line.Hints.IsDeducted).SelectMany(Of)];

    private static IEnumerable<OddSign> Of(PlacedItem item)
    {
        var figures = item.Item.Figures.Where(f => f.Value != 0).OrderBy(f => f.Key).ToList();
        var below = figures.Where(f => f.Value < 0).ToList();
        var above = figures.Where(f => f.Value > 0).ToList();
        var odd = below.Count == 1 ? below : above;
        if (figures.Count < Least || odd.Count != 1)
        {
            return [];
        }

        // The first and the last have two on one side.
        var at = Math.Clamp(figures.IndexOf(odd[0]), 1, figures.Count - 2);
        var isBetween = figures.GetRange(at - 1, 3).TrueForAll(f => IsNear(f.Value, odd[0].Value));
        return isBetween ? [new OddSign(item, odd[0].Key)] : [];
    }

    private static bool IsNear(double one, double other) =>
        Math.Abs(one) <= Nearness * Math.Abs(other) && Math.Abs(other) <= Nearness * Math.Abs(one);
}
