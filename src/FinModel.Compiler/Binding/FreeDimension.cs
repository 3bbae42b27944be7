using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Binding;

/// <summary>Finds what a reduction reduces: the dimension and the range of periods left open inside its argument.</summary>
internal static class FreeDimension
{
    /// <summary>The first dimension of a line named without a member, not looking into inner reductions; null when there is none.</summary>
    public static DimensionSymbol? Of(BoundExpression expression) => OtherThan(null, expression);

    /// <summary>
    /// The dimension that a reduction of one argument reduces. With a range in it the reduction is over time, and a dimension that the surrounding line
    /// is over stays at its member:
    /// the average of a segment's last three years, not of all segments'.
    /// </summary>
    public static DimensionSymbol? ReducedBy(BoundExpression argument, DimensionSymbol? surrounding) =>
        Of(argument) is { } first && first == surrounding && RangeOf(argument) is not null ? OtherThan(surrounding, argument) : Of(argument);

    /// <summary>The first range of periods, not looking into inner reductions; null when there is none.</summary>
    public static BoundShift? RangeOf(BoundExpression expression)
    {
        if (expression is BoundShift { To: not null } range)
        {
            return range;
        }

        for (var i = expression is BoundCall call ? call.ReducedCount : 0; i < expression.Parts.Count; i++)
        {
            if (RangeOf(expression.Parts[i]) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    private static DimensionSymbol? OtherThan(DimensionSymbol? known, BoundExpression expression)
    {
        if (expression is BoundLine { Member: null, Line.Dimension: { } dimension } && dimension != known)
        {
            return dimension;
        }

        for (var i = expression is BoundCall { ReducesMembers: true } call ? call.ReducedCount : 0; i < expression.Parts.Count; i++)
        {
            if (OtherThan(known, expression.Parts[i]) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }
}
