using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Functions;

/// <summary>Reductions that choose among their operands, in primitive operations.</summary>
internal static class Selections
{
    /// <summary>The operands together; one alone is its own sum, but for one with a condition.</summary>
    public static PlanExpression Sum(IReadOnlyList<PlanExpression> operands) =>
        operands is [var only] && only is not PlanOperation { Op: Op.Where } ? only : new PlanOperation(Op.Sum, operands);

    /// <summary>How many operands there are, of those with a condition how many it holds for.</summary>
    public static PlanExpression Count(IReadOnlyList<PlanExpression> operands)
    {
        var conditions = Conditions(operands);
        var others = operands.Count - conditions.Count;
        return conditions.Count == 0 ? new PlanConstant(others)
            : new PlanOperation(Op.Sum, others == 0 ? conditions : [.. conditions, new PlanConstant(others)]);
    }

    /// <summary>The operands, then the number of the quartile.</summary>
    public static PlanExpression Quartile(IReadOnlyList<PlanExpression> operands)
    {
        var share =
            operands[^1] is PlanConstant number
                ? new PlanConstant(number.Value / 4)
                : (PlanExpression)new PlanOperation(Op.Divide, [operands[^1], new PlanConstant(4)]);
        return OfShare(operands, share, "a quartile is a number from 0 to 4");
    }

    /// <summary>The operands, then the share.</summary>
    public static PlanExpression Percentile(IReadOnlyList<PlanExpression> operands) =>
        OfShare(operands, operands[^1], "a percentile is a share from 0% to 100%");

    /// <summary>The same, but a fault where no operand is left; unchanged where there always is one.</summary>
    public static PlanExpression UnlessEmpty(PlanExpression reduction, IReadOnlyList<PlanExpression> operands, Phrase reason)
    {
        var conditions = Conditions(operands);
        return conditions.Count < operands.Count || conditions.Count == 0 ? reduction
            : new PlanOperation(Op.Select,
                [conditions.Count == 1 ? conditions[0] : new PlanOperation(Op.Or, conditions), reduction, PlanConstant.Fault(new PlanRefusal(reason))]);
    }

    /// <summary>No value, because nothing can be left.</summary>
    public static PlanExpression Nothing(Phrase reason) =>
        new PlanOperation(Op.Select, [new PlanConstant(0), new PlanConstant(0), PlanConstant.Fault(new PlanRefusal(reason))]);

    private static PlanExpression OfShare(IReadOnlyList<PlanExpression> operands, PlanExpression share, Phrase reason)
    {
        var result = new PlanOperation(Op.Percentile, [share, .. operands.SkipLast(1)]);
        if (share is PlanConstant)
        {
            return result;
        }

        var isShare =
            new PlanOperation(Op.And,
                [new PlanOperation(Op.GreaterOrEqual, [share, new PlanConstant(0)]), new PlanOperation(Op.LessOrEqual, [share, new PlanConstant(1)])]);
        return new PlanOperation(Op.Select, [isShare, result, PlanConstant.Fault(new PlanRefusal(reason))]);
    }

    private static IReadOnlyList<PlanExpression> Conditions(IReadOnlyList<PlanExpression> operands) =>
        [.. operands.OfType<PlanOperation>().Where(o => o.Op == Op.Where).Select(o => o.Operands[0])];
}
