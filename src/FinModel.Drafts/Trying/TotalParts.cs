using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Drafts.Trying;

/// <summary>The cells that a total adds up, each with how often it counts.</summary>
internal static class TotalParts
{
    private const int Deepest = 12;

    /// <summary>The parts of a cell, as deep as they are sums of others; none where it is no sum.</summary>
    /// <param name="total">The total.</param>
    /// <param name="isWhole">Which parts are not looked into, such as subtotals that are printed; left out, none.</param>
    public static IReadOnlyDictionary<PlanCell, double> Of(PlanCell total, Func<PlanCell, bool>? isWhole = null) =>
        total.Formula is { } formula ? Of(formula, total.Period?.Period, isWhole) : new Dictionary<PlanCell, double>();

    /// <summary>The parts of a formula in a period.</summary>
    public static IReadOnlyDictionary<PlanCell, double> Of(PlanExpression formula, Period? period, Func<PlanCell, bool>? isWhole = null)
    {
        var parts = new Dictionary<PlanCell, double>();
        return Add(formula, 1, parts, new Looked(period, isWhole ?? (_ => false)), 0) ? parts : new Dictionary<PlanCell, double>();
    }

    private static bool Add(PlanExpression expression, double times, Dictionary<PlanCell, double> parts, Looked looked, int depth) => expression switch
    {
        PlanConstant => true,
        PlanReference reference => AddCell(reference.Cell, times, parts, looked, depth),
        PlanOperation { Op: Op.Add or Op.Sum } sum => sum.Operands.All(o => Add(o, times, parts, looked, depth)),
        PlanOperation { Op: Op.Subtract } difference =>
            Add(difference.Operands[0], times, parts, looked, depth) && Add(difference.Operands[1], -times, parts, looked, depth),
        PlanOperation { Op: Op.Negate } negation => Add(negation.Operands[0], -times, parts, looked, depth),
        _ => false,
    };

    private static bool AddCell(PlanCell cell, double times, Dictionary<PlanCell, double> parts, Looked looked, int depth)
    {
        // What another period has is no part that could be looked into: it is there as it is.
        var inner = new Dictionary<PlanCell, double>();
        if (looked.IsWhole(cell) || cell.Period?.Period != looked.Period || cell.Formula is not { } formula || formula is PlanConstant || depth > Deepest
            || !Add(formula, times, inner, looked, depth + 1) || inner.Count == 0)
        {
            inner = new Dictionary<PlanCell, double> { [cell] = times };
        }

        foreach (var (part, count) in inner)
        {
            parts[part] = parts.GetValueOrDefault(part) + count;
        }

        return true;
    }

    // In what period, and how far.
    private sealed record Looked(Period? Period, Func<PlanCell, bool> IsWhole);
}
