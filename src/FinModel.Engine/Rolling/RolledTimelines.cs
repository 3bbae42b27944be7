using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Rolling;

/// <summary>Turns the E of periods that are over into A, on the timeline that calculates and on its views; a range is cut where it must be.</summary>
internal static class RolledTimelines
{
    /// <summary>Makes the changes for the periods that end by a day.</summary>
    public static void Edit(IEnumerable<TimelineSyntax> timelines, FiscalYear year, DateOnly end, ModelEdits edits)
    {
        foreach (var periods in timelines.Select(t => t.Periods))
        {
            var over = periods.Where(p => p.IsEstimate && year.End(p.Period) <= end).ToList();
            foreach (var period in over.Where(p => !IsInRange(p, periods)))
            {
                edits.Replace(LetterOf(period.Span), "A");
            }

            foreach (var range in over.Where(p => IsInRange(p, periods)).GroupBy(p => RangeOf(p, periods)!.Value))
            {
                edits.Replace(range.Key, Cut([.. periods.Where(p => RangeOf(p, periods) == range.Key)], range.Count()));
            }
        }
    }

    private static SourceSpan LetterOf(SourceSpan label) => label with { Start = label.End - 1, Length = 1 };

    private static bool IsInRange(TimelinePeriodSyntax period, IReadOnlyList<TimelinePeriodSyntax> periods) => RangeOf(period, periods) is not null;

    // The first period of a range has its own place, the others that of the whole.
    private static SourceSpan? RangeOf(TimelinePeriodSyntax period, IReadOnlyList<TimelinePeriodSyntax> periods) =>
        periods.Where(p => p.Span.Start == period.Span.Start).MaxBy(p => p.Span.Length)!.Span is var longest
            && periods.Count(p => p.Span.Start == longest.Start) > 1 ? longest : null;

    private static string Cut(IReadOnlyList<TimelinePeriodSyntax> periods, int over)
    {
        var ids = periods.Select(p => p.Period.Id).ToList();
        var (done, left) = (ids.Take(over).ToList(), ids.Skip(over).ToList());
        return left.Count == 0 ? Range(done, "A") : $"{Range(done, "A")} {Range(left, "E")}";
    }

    private static string Range(List<string> ids, string letter) => ids.Count == 1 ? ids[0] + letter : $"{ids[0]}{letter}..{ids[^1]}{letter}";
}
