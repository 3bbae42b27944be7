using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>The recorded explanations, found by the printed cell they speak of; remembers which were of use.</summary>
internal sealed class Explanations(IReadOnlyList<PlanExplanation> all)
{
    private readonly ILookup<(string, string, string, string), PlanExplanation> _byCell = all.ToLookup(e => (e.Table, e.Row, e.PeriodId, e.Printed));
    private readonly HashSet<PlanExplanation> _used = [];

    /// <summary>Those that were not of use.</summary>
    public IEnumerable<StaleExplanation> Stale => all.Where(e => !_used.Contains(e))
        .Select(e => new StaleExplanation($"{e.Table}: {e.Row}", e.PeriodId, e.Cause, e.Span) { Explanation = e });

    /// <summary>Why the model has another value; holds only while the value is the one that was recorded, to its recorded decimals.</summary>
    public PlanExplanation? OfValue(PrintedCell printed, double value) =>
        Use(About(printed).FirstOrDefault(e => RoundingPropagation.AreWithin(value / printed.PrintedUnit, e.Value, e.HalfUnit)));

    /// <summary>Why a printed figure does not agree with others: the cell is the one that is explained.</summary>
    public PlanExplanation? OfCell(params IEnumerable<PrintedCell> printed) => Use(printed.SelectMany(About).FirstOrDefault());

    // The row as it is named or shown, and the figure, or the first of those that it is the sum of.
    private IEnumerable<PlanExplanation> About(PrintedCell printed) =>
        from row in new[] { printed.Row, printed.RowLabel }.Distinct(StringComparer.Ordinal)
        from text in printed.Parts.Select(p => p.Text).Take(1).Prepend(printed.Text).Distinct(StringComparer.Ordinal)
        from explanation in _byCell[(printed.Table, row, printed.PeriodId, text)]
        select explanation;

    private PlanExplanation? Use(PlanExplanation? explanation)
    {
        if (explanation is not null)
        {
            _used.Add(explanation);
        }

        return explanation;
    }
}
