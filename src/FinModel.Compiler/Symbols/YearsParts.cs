using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Compiler.Symbols;

/// <summary>What a value that is given for a year means for its quarters: a ratio and a mean hold in each, a flow is spread as its line says, and
/// what could mean several things is refused with the choices.</summary>
internal sealed class YearsParts(Timeline calculating, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The estimate periods that it is given for, each with its share of the value; none (reported) where that is not certain.</summary>
    public IReadOnlyList<(Period Period, double Share)> Of(string line, LineKind kind, Spread spread, TimelinePeriod whole, SourceSpan span)
    {
        var parts = calculating.PartsOf(whole).Select(i => calculating.Periods[i]).ToList();
        if (kind == LineKind.Stock)
        {
            diagnostics.Add(YearDiagnostics.BalanceOfAYear(span, line, whole.Id, parts.Count > 0 ? parts[^1].Id : null));
            return [];
        }

        if (parts.Count == 0 || !parts[^1].IsEstimate)
        {
            diagnostics.Add(YearDiagnostics.NotEstimated(span, line, whole.Id, parts.Count == 0));
            return [];
        }

        if (kind != LineKind.Flow)
        {
            return [.. parts.Where(p => p.IsEstimate).Select(p => (p.Period, 1.0))];
        }

        if (spread == Spread.None || !parts[0].IsEstimate)
        {
            diagnostics.Add(
                spread == Spread.None
                    ? YearDiagnostics.FlowOfAYear(span, line, whole.Id, parts.Select(p => p.Id))
                    : YearDiagnostics.PartIsOver(span, line, whole.Id, parts[0].Id, parts.Where(p => p.IsEstimate).Select(p => p.Id)));
            return [];
        }

        return [.. parts.Select(p => (p.Period, spread == Spread.Evenly ? 1.0 / parts.Count : (double)p.Days / whole.Days))];
    }
}
