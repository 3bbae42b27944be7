using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Reads a timeline and checks that its periods follow each other.</summary>
internal static class TimelineReader
{
    private const int MaximumPeriods = 2000;

    /// <summary>The timeline, or null (reported).</summary>
    public static Timeline? Read(TimelineSyntax syntax, FiscalYear fiscalYear, List<Diagnostic> diagnostics)
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
            : new Timeline(syntax.Name.Name,
                [.. all.Select(
                    (p, i) =>
                        new TimelinePeriod(p.Period, p.IsEstimate, i >= syntax.Before.Count) { FiscalYear = fiscalYear,
                            IsHistory = syntax.ShowsBefore && i < syntax.Before.Count })]);
    }

    /// <summary>Reports where a timeline says of a period that it is over and another one that it is not.</summary>
    public static void Compare(Timeline timeline, TimelineSyntax syntax, IEnumerable<(Timeline Timeline, TimelineSyntax Syntax)> others,
        List<Diagnostic> diagnostics)
    {
        foreach (var (other, otherSyntax) in others)
        {
            var places = syntax.Before.Concat(syntax.Periods).ToList();
            var otherPlaces = otherSyntax.Before.Concat(otherSyntax.Periods).ToList();
            for (var i = 0; i < Math.Min(places.Count, timeline.Periods.Count); i++)
            {
                var period = timeline.Periods[i];
                var contrary = other.Periods.Take(otherPlaces.Count).ToList().FindIndex(p => Contradict(period, p));
                if (contrary >= 0)
                {
                    diagnostics.Add(TimeDiagnostics.Contradiction(places[i].Span, period, other.Periods[contrary], otherPlaces[contrary].Span));
                }
            }
        }
    }

    // The parts of what is over are over; and with its last part the whole is.
    private static bool Contradict(TimelinePeriod one, TimelinePeriod other)
    {
        var (whole, part) = one.Period.Frequency > other.Period.Frequency ? (one, other) : (other, one);
        return whole.IsEstimate != part.IsEstimate && whole.Contains(part) && (part.IsEstimate || whole.End == part.End);
    }
}
