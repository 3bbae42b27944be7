using System.Collections.Immutable;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Functions;

/// <summary>Reductions that choose among their operands, in primitive operations.</summary>
internal static class Selections
{
    /// <summary>The operands together; one alone is its own sum, but for one with a condition.</summary>
    public static PlanExpression Sum(ImmutableArray<PlanExpression> operands) =>
        operands is [var only] && only is not PlanOperation { Op: Op.Where } ? only : new PlanOperation(Op.Sum, operands);

    /// <summary>How many operands there are, of those with a condition how many it holds for.</summary>
    public static PlanExpression Count(ImmutableArray<PlanExpression> operands)
    {
        var conditions = Conditions(operands);
        var others = operands.Length - conditions.Length;
        return conditions.Length == 0 ? new PlanConstant(others)
            : new PlanOperation(Op.Sum, others == 0 ? conditions : [.. conditions, new PlanConstant(others)]);
    }

    /// <summary>The operands, then the number of the quartile.</summary>
    public static PlanExpression Quartile(ImmutableArray<PlanExpression> operands)
    {
        var share =
            operands[^1] is PlanConstant number
                ? new PlanConstant(number.Value / 4)
                : (PlanExpression)new PlanOperation(Op.Divide, [operands[^1], new PlanConstant(4)]);
        return OfShare(operands, share, "a quartile is a number from 0 to 4");
    }

    /// <summary>The operands, then the share.</summary>
    public static PlanExpression Percentile(ImmutableArray<PlanExpression> operands) =>
        OfShare(operands, operands[^1], "a percentile is a share from 0% to 100%");

    /// <summary>Whether it depends on conditions that any operand is left.</summary>
    public static bool MayBeEmpty(ReadOnlySpan<PlanExpression> operands) => HasOnly(operands, o => o is { Op: Op.Where });

    /// <summary>Whether no operand has a value, but what is refused where its condition holds.</summary>
    public static bool AreUnfilled(ReadOnlySpan<PlanExpression> operands) =>
        HasOnly(operands, o => o is { Op: Op.Where, Operands: [_, PlanConstant { Refusal: not null }] });

    /// <summary>The same, but a fault where of operands that all have conditions none is left.</summary>
    public static PlanExpression UnlessEmpty(PlanExpression reduction, ImmutableArray<PlanExpression> operands, Phrase reason)
    {
        var conditions = Conditions(operands);
        return new PlanOperation(Op.Select,
            [conditions.Length == 1 ? conditions[0] : new PlanOperation(Op.Or, conditions), reduction, PlanConstant.Fault(new PlanRefusal(reason))]);
    }

    /// <summary>No value, because nothing can be left.</summary>
    public static PlanExpression Nothing(Phrase reason) =>
        new PlanOperation(Op.Select, [new PlanConstant(0), new PlanConstant(0), PlanConstant.Fault(new PlanRefusal(reason))]);

    private static PlanExpression OfShare(ImmutableArray<PlanExpression> operands, PlanExpression share, Phrase reason)
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

    private static bool HasOnly(ReadOnlySpan<PlanExpression> operands, Predicate<PlanOperation> kind)
    {
        foreach (var operand in operands)
        {
            if (operand is not PlanOperation operation || !kind(operation))
            {
                return false;
            }
        }

        return operands.Length > 0;
    }

    private static ImmutableArray<PlanExpression> Conditions(ImmutableArray<PlanExpression> operands) =>
        [.. operands.OfType<PlanOperation>().Where(o => o.Op == Op.Where).Select(o => o.Operands[0])];
}
