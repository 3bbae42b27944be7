using FinModel.Compiler.Plans;

namespace FinModel.Drafts.Trying;

/// <summary>The cells that a total adds up, each with how often it counts.</summary>
internal static class TotalParts
{
    private const int Deepest = 12;

    /// <summary>The parts of a cell, as deep as they are sums of others; none where it is no sum.</summary>
    public static IReadOnlyDictionary<PlanCell, double> Of(PlanCell total)
    {
        var parts = new Dictionary<PlanCell, double>();
        return total.Formula is { } formula && Add(formula, 1, parts, total, 0) ? parts : new Dictionary<PlanCell, double>();
    }

    private static bool Add(PlanExpression expression, double times, Dictionary<PlanCell, double> parts, PlanCell total, int depth) => expression switch
    {
        PlanConstant => true,
        PlanReference reference => AddCell(reference.Cell, times, parts, total, depth),
        PlanOperation { Op: Op.Add or Op.Sum } sum => sum.Operands.All(o => Add(o, times, parts, total, depth)),
        PlanOperation { Op: Op.Subtract } difference => Add(difference.Operands[0], times, parts, total, depth) && Add(difference.Operands[1], -times, parts, total, depth),
        PlanOperation { Op: Op.Negate } negation => Add(negation.Operands[0], -times, parts, total, depth),
        _ => false,
    };

    private static bool AddCell(PlanCell cell, double times, Dictionary<PlanCell, double> parts, PlanCell total, int depth)
    {
        // What another period has is no part that could be looked into: it is there as it is.
        var inner = new Dictionary<PlanCell, double>();
        if (cell.Period?.Period != total.Period?.Period || cell.Formula is not { } formula || formula is PlanConstant || depth > Deepest || !Add(formula, times, inner, total, depth + 1) || inner.Count == 0)
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
