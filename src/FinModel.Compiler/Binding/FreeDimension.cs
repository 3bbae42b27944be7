using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Binding;

/// <summary>Finds what a reduction reduces: the dimension and the range of periods left open inside its argument.</summary>
internal static class FreeDimension
{
    /// <summary>The dimensions of lines named without a member, not looking into inner reductions.</summary>
    public static IEnumerable<DimensionSymbol> Of(BoundExpression expression) => expression switch
    {
        BoundLine { Member: null, Line.Dimension: { } dimension } => [dimension],
        BoundCall { Function.IsReduction: true } => [],
        _ => expression.Parts.SelectMany(Of),
    };

    /// <summary>The first range of periods, not looking into inner reductions; null when there is none.</summary>
    public static BoundShift? RangeOf(BoundExpression expression) => expression switch
    {
        BoundShift { To: not null } range => range,
        BoundCall { Function.IsReduction: true } => null,
        _ => expression.Parts.Select(RangeOf).FirstOrDefault(r => r is not null),
    };
}
