using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Binding;

/// <summary>Finds what a reduction reduces: the dimension and the range of periods left open inside its argument.</summary>
internal static class FreeDimension
{
    /// <summary>The dimensions of lines named without a member, not looking into inner reductions.</summary>
    public static IEnumerable<DimensionSymbol> Of(BoundExpression expression) => expression switch
    {
        BoundLine { Member: null, Line.Dimension: { } dimension } => [dimension],
        BoundCall { ReducesMembers: true } call => call.Single.SelectMany(Of),
        _ => expression.Parts.SelectMany(Of),
    };

    /// <summary>
    /// The dimensions a reduction of one argument reduces. With a range in it the reduction is over time, and a dimension that the surrounding line
    /// is over stays at its member:
    /// the average of a segment's last three years, not of all segments'.
    /// </summary>
    public static IEnumerable<DimensionSymbol> ReducedBy(BoundExpression argument, DimensionSymbol? surrounding) =>
        Of(argument).Where(d => d != surrounding || RangeOf(argument) is null);

    /// <summary>The first range of periods, not looking into inner reductions; null when there is none.</summary>
    public static BoundShift? RangeOf(BoundExpression expression) => expression switch
    {
        BoundShift { To: not null } range => range,
        BoundCall { Function.IsReduction: true } call => call.Single.Select(RangeOf).FirstOrDefault(r => r is not null),
        _ => expression.Parts.Select(RangeOf).FirstOrDefault(r => r is not null),
    };
}
