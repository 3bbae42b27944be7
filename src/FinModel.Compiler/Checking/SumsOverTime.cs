using FinModel.Compiler.Binding;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Checking;

/// <summary>What may not be added up over periods: balances, and means. A product with a mean, such as what so many heads cost, may.</summary>
internal static class SumsOverTime
{
    /// <summary>What is wrong with a sum.</summary>
    /// <param name="node">The call of any function.</param>
    /// <param name="types">The types of its arguments.</param>
    public static IEnumerable<Diagnostic> Broken(BoundCall node, ExpressionType[] types)
    {
        if (node.Function.Name != "sum")
        {
            return [];
        }

        var stocks = node.Arguments.Where((a, i) => types[i].Nature == Nature.Stock && FreeDimension.RangeOf(a) is not null)
            .Select(a => UnitDiagnostics.StockSummed(a.Span));
        var means = node.Arguments.Where(a => a is BoundShift { To: not null, Target: BoundLine { Line.Kind: LineKind.Average } })
            .Select(a => UnitDiagnostics.MeansSummed(a.Span));
        return stocks.Concat(means).Take(1);
    }
}
