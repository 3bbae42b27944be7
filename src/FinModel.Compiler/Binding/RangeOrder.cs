using System.Globalization;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;

namespace FinModel.Compiler.Binding;

/// <summary>Ranges of periods that hold none whatever the period is, and would be summed to nothing in silence.</summary>
internal static class RangeOrder
{
    /// <summary>Whether a range can hold periods; what is wrong with it is reported.</summary>
    public static bool Holds(SourceSpan span, BoundPeriod from, BoundPeriod to, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        var problem = Problem(span, from, to, symbols);
        diagnostics.AddRange(problem is null ? [] : [problem]);
        return problem is null;
    }

    private static Diagnostic? Problem(SourceSpan span, BoundPeriod from, BoundPeriod to, ModelSymbols symbols)
    {
        if (from.Offset is null && to.Offset is null)
        {
            var (first, last) = (PeriodOf(from, symbols), PeriodOf(to, symbols));
            return from.Timeline != to.Timeline
                ? TimeDiagnostics.MixedRange(span, first.Id, last.Id)
                : from.Index > to.Index ? TimeDiagnostics.BackwardRange(span, first.Id, last.Id) : null;
        }

        return from.Offset is not null && to.Offset is not null && Months(from, symbols) > Months(to, symbols)
            ? TimeDiagnostics.BackwardRange(span, Text(from), Text(to))
            : null;
    }

    private static Period PeriodOf(BoundPeriod period, ModelSymbols symbols) => symbols.Timelines[period.Timeline].Periods[period.Index].Period;

    private static int Months(BoundPeriod period, ModelSymbols symbols) => (period.Years * 12) + (period.Offset!.Value * (int)symbols.Calculating.Frequency);

    private static string Text(BoundPeriod period) => period.Years != 0
        ? string.Create(CultureInfo.InvariantCulture, $"{period.Years} year") : period.Offset!.Value.ToString(CultureInfo.InvariantCulture);
}
