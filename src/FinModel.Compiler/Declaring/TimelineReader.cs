using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Reads a timeline and checks that its periods follow each other.</summary>
internal static class TimelineReader
{
    private const int MaximumPeriods = 2000;

    /// <summary>The timeline, or null (reported).</summary>
    public static Timeline? Read(TimelineSyntax syntax, List<Diagnostic> diagnostics)
    {
        var all = syntax.Before.Concat(syntax.Periods).ToList();
        // A period that could not be read has been reported; it is the default one, which is no period at all.
        if (all.Exists(p => p.Period == default))
        {
            return null;
        }

        var before = diagnostics.Count;
        if (all.Count > MaximumPeriods)
        {
            diagnostics.Add(NameDiagnostics.TooLarge(syntax.Name.Span, "periods", MaximumPeriods));
        }

        for (var i = 1; i < all.Count; i++)
        {
            if (all[i].Period != all[i - 1].Period.Plus(1))
            {
                diagnostics.Add(TimeDiagnostics.NotConsecutive(all[i].Span, all[i].Period, all[i - 1].Period));
            }
            else if (all[i - 1].IsEstimate && !all[i].IsEstimate)
            {
                diagnostics.Add(TimeDiagnostics.ActualAfterEstimate(all[i].Span, all[i].Span.Text));
            }
        }

        return diagnostics.Count > before
            ? null
            : new Timeline(syntax.Name.Name, [.. all.Select((p, i) => new TimelinePeriod(p.Period, p.IsEstimate, i >= syntax.Before.Count))]);
    }
}
