using FinModel.Compiler.Symbols;

namespace FinModel.Compiler.Binding;

/// <summary>How large a formula becomes when its reductions are spread over members and periods: reductions inside reductions multiply.</summary>
internal static class SpreadSize
{
    /// <summary>Far above any formula that is meant, far below what would fill a machine.</summary>
    public const int Maximum = 200_000;

    /// <summary>The number of nodes for one member and period; no more than it takes to be above <see cref="Maximum"/>.</summary>
    public static long Of(BoundExpression expression, ModelSymbols symbols)
    {
        var call = expression is BoundCall { Function.IsReduction: true } reduction ? reduction : null;
        var size = 1L;
        for (var i = 0; i < expression.Parts.Count && size <= Maximum; i++)
        {
            var part = expression.Parts[i];
            size = Math.Min(size + (Of(part, symbols) * (call is null ? 1 : Spread(call, part, symbols))), Maximum + 1);
        }

        return size;
    }

    private static long Spread(BoundCall call, BoundExpression argument, ModelSymbols symbols)
    {
        var members = call.ReducesMembers ? FreeDimension.Of(argument)?.Members.Count ?? 1 : 1;
        return Math.Max(1, members) * (FreeDimension.RangeOf(argument) is { } range ? Length(range, symbols) : 1);
    }

    // What is fixed stands on a timeline; what is not is so far away.
    private static long Length(BoundShift range, ModelSymbols symbols)
    {
        var (from, to) = (range.From, range.To!.Value);
        var periods = from.Offset is null || to.Offset is null ? symbols.Timelines.Max(t => t.Periods.Count) : 0;
        return 1 + periods + Reach(from) + Reach(to);
    }

    private static long Reach(BoundPeriod period) => Math.Abs(period.Offset ?? 0) + (Math.Abs(period.Years) * 12L);
}
