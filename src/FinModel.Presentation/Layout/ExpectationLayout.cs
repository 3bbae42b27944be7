using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Layout;

/// <summary>Which cells stand beside what is expected of them, and in which order: line by line as the model has them, each through time. Terminal, page
/// and workbook walk it.</summary>
internal sealed record ExpectationLayout(IReadOnlyList<ExpectationRow> Estimates, IReadOnlyList<ExpectationRow> Reported)
{
    /// <summary>Those in force.</summary>
    /// <param name="expectations">What is expected.</param>
    /// <param name="kinds">By whom.</param>
    /// <param name="isShown">Whether a cell is shown.</param>
    public static ExpectationLayout Of(IEnumerable<PlanExpectation> expectations, IReadOnlyCollection<ExpectationKind> kinds, Func<PlanCell, bool> isShown)
    {
        var rows = expectations.Where(e => e.IsInForce && kinds.Contains(e.Kind) && isShown(e.Cell)).GroupBy(e => e.Cell)
            .OrderBy(g => g.Min(e => e.Cell.Slot))
            .Select(g => new ExpectationRow(g.Key, Only(g, ExpectationKind.Consensus), Only(g, ExpectationKind.Guidance))).ToList();
        return new ExpectationLayout(InOrder(rows.Where(r => !r.IsReported)), InOrder(rows.Where(r => r.IsReported)));
    }

    /// <summary>All of a model.</summary>
    public static ExpectationLayout Of(Plan plan) => Of(plan.Expectations, Enum.GetValues<ExpectationKind>(), _ => true);

    /// <summary>The parts that have rows: estimates, then what has been reported.</summary>
    public IEnumerable<IReadOnlyList<ExpectationRow>> Parts => new[] { Estimates, Reported }.Where(p => p.Count > 0);

    /// <summary>Who expects something in some rows.</summary>
    public static IReadOnlyList<ExpectationKind> Kinds(IReadOnlyList<ExpectationRow> rows) =>
        [.. Enum.GetValues<ExpectationKind>().Where(kind => rows.Any(r => r.Of(kind) is not null))];

    private static PlanExpectation? Only(IEnumerable<PlanExpectation> all, ExpectationKind kind) => all.FirstOrDefault(e => e.Kind == kind);

    // A year behind its parts, as both end on the same day.
    private static IReadOnlyList<ExpectationRow> InOrder(IEnumerable<ExpectationRow> rows) =>
    [
        .. rows.GroupBy(r => (r.Cell.Line, r.Cell.Member))
            .SelectMany(line => line.OrderBy(r => r.Cell.Period?.End).ThenBy(r => r.Cell.Timeline?.Frequency)),
    ];
}
