using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Drafts.Trying;

/// <summary>The cells that a total adds up, each with how often it counts.</summary>
internal static class TotalParts
{
    private const int Deepest = 12;

    /// <summary>The parts of a cell, as deep as they are sums of others; none where it is no sum.</summary>
    public static IReadOnlyDictionary<PlanCell, double> Of(PlanCell total) => total.Formula is { } formula ? Of(formula, total.Period?.Period) : new Dictionary<PlanCell, double>();

    /// <summary>The parts of a formula in a period.</summary>
    public static IReadOnlyDictionary<PlanCell, double> Of(PlanExpression formula, Period? period)
    {
        var parts = new Dictionary<PlanCell, double>();
        return Add(formula, 1, parts, period, 0) ? parts : new Dictionary<PlanCell, double>();
    }

    private static bool Add(PlanExpression expression, double times, Dictionary<PlanCell, double> parts, Period? period, int depth) => expression switch
    {
        PlanConstant => true,
        PlanReference reference => AddCell(reference.Cell, times, parts, period, depth),
        PlanOperation { Op: Op.Add or Op.Sum } sum => sum.Operands.All(o => Add(o, times, parts, period, depth)),
        PlanOperation { Op: Op.Subtract } difference => Add(difference.Operands[0], times, parts, period, depth) && Add(difference.Operands[1], -times, parts, period, depth),
        PlanOperation { Op: Op.Negate } negation => Add(negation.Operands[0], -times, parts, period, depth),
        _ => false,
    };

    private static bool AddCell(PlanCell cell, double times, Dictionary<PlanCell, double> parts, Period? period, int depth)
    {
        // What another period has is no part that could be looked into: it is there as it is.
        var inner = new Dictionary<PlanCell, double>();
        if (cell.Period?.Period != period || cell.Formula is not { } formula || formula is PlanConstant || depth > Deepest || !Add(formula, times, inner, period, depth + 1) || inner.Count == 0)
        {
            inner = new Dictionary<PlanCell, double> { [cell] = times };
        }

        foreach (var (part, count) in inner)
        {
            parts[part] = parts.GetValueOrDefault(part) + count;
        }

        return true;
    }
}
