using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Expectations;

/// <summary>What was expected of a cell over time: the newest is in force, and what it takes the place of is kept.</summary>
internal static class ExpectationHistory
{
    /// <summary>In the model's order, a cell's newest first; what stands twice on a day or cannot be put in order is reported.</summary>
    public static IReadOnlyList<PlanExpectation> Order(IEnumerable<PlanExpectation> read, List<Diagnostic> diagnostics) =>
    [
        .. read.GroupBy(e => (e.Cell, e.Kind)).OrderBy(g => g.Key.Cell.Slot).ThenBy(g => g.Key.Kind).SelectMany(g => Newest([.. g], diagnostics)),
    ];

    private static IEnumerable<PlanExpectation> Newest(List<PlanExpectation> all, List<Diagnostic> diagnostics)
    {
        var name = all[0].Cell.ToString();
        if (all.Count > 1 && all.Find(e => e.Date is null) is { } undated && all.Exists(e => e.Date is not null))
        {
            diagnostics.Add(ExpectationDiagnostics.Undated(undated.Source.Span, name, all.Find(e => e.Date is not null)!.Source.Span));
        }

        diagnostics.AddRange(all.GroupBy(e => e.Date).SelectMany(day => day.Skip(1).Select(
            e => ExpectationDiagnostics.Twice(e.Source.Span, name, day.First().Source.Span))));
        var sorted = all.OrderByDescending(e => e.Date).ToList();
        if (sorted[^1].IsWithdrawn)
        {
            diagnostics.Add(ExpectationDiagnostics.NothingGuided(sorted[^1].Source.Span));
        }

        return sorted.Select((e, i) => e with { IsNewest = i == 0 });
    }
}
