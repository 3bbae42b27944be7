namespace FinModel.Analysis;

/// <summary>Whether a model reproduces what was published, figure by figure, and where what was published disagrees with itself.</summary>
/// <param name="Items">Every figure that a table has for a line, in the order of the tables.</param>
/// <param name="Contradictions">Where the source disagrees with itself.</param>
/// <param name="Stale">What explains nothing any more.</param>
public sealed record TieOutReport(
    IReadOnlyList<TieOutItem> Items, IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<StaleExplanation> Stale)
{
    /// <summary>The figures of estimate periods: what a forecast has to reproduce.</summary>
    public IEnumerable<TieOutItem> Estimates => Items.Where(i => i.Printed.IsEstimate);

    /// <summary>What the model arrives at once for all time, where that was published: the results of a valuation.</summary>
    public IEnumerable<TieOutItem> Targets =>
        Items.Where(i => i.Printed is { Line: { Kind: Compiler.Plans.LineKind.Constant, IsInput: false }, Member: null } && i.Status != TieOutStatus.Given);

    /// <summary>The one of <see cref="Targets"/> that the model sets off as its total; null where there is none.</summary>
    public TieOutItem? Target => Targets.FirstOrDefault(t => t.Printed.Line.Hints.IsTotal);

    /// <summary>Whether nothing is left unexplained, and no explanation left without a difference: that a figure was mistyped may show in either.</summary>
    public bool Passed => !Items.Any(i => i.IsFailure) && Contradictions.All(c => c.IsExplained) && Stale.Count == 0;

    /// <summary>What speaks against the model here and did not in an earlier report of it: figures, contradictions and explanations that are new to
    /// it.</summary>
    public TieOutReport Since(TieOutReport earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var (items, contradictions, stale) =
            (earlier.Items.Where(i => i.IsFailure).Select(Key).ToHashSet(), earlier.Contradictions.Select(Key).ToHashSet(),
                earlier.Stale.Select(Key).ToHashSet());
        return new TieOutReport(
            [.. Items.Where(i => i.IsFailure && !items.Contains(Key(i)))],
            [.. Contradictions.Where(c => !c.IsExplained && !contradictions.Contains(Key(c)))],
            [.. Stale.Where(s => !stale.Contains(Key(s)))]);
    }

    /// <summary>How many figures have a status.</summary>
    public int Count(TieOutStatus status) => Items.Count(i => i.Status == status);

    private static (string, string, string, string) Key(TieOutItem item) => (item.Printed.Table, item.Printed.Row, item.Printed.PeriodId, item.Printed.Text);

    private static (string, string, string?, string) Key(Contradiction contradiction) =>
        (contradiction.Title.English, contradiction.PeriodId, contradiction.Member?.Name,
            string.Join('\n', contradiction.Printed.Select(p => $"{p.Table} {p.Text}")));

    private static (string, string, string) Key(StaleExplanation stale) => (stale.Subject, stale.PeriodId, stale.Cause);
}
