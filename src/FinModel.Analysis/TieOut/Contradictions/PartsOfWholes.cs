using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>In a table that prints halves beside years: do the parts of a flow add up to the whole?</summary>
internal static class PartsOfWholes
{
    public static IEnumerable<Contradiction> Contradictions(IEnumerable<PrintedCell> all, FiscalYear year, Explanations explanations) =>
        from printed in all
        where printed.Line.Kind == LineKind.Flow
        group printed by (printed.Table, printed.Row, printed.Line, printed.Member) into row
        let cells = row.Select(cell => (Cell: cell, Period: PeriodOf(cell))).Where(c => c.Period is not null).ToList()
        from whole in cells
        from parts in PartsOf(whole.Period!.Value, year, cells)
        where !AddUp(whole.Cell, parts)
        select Contradiction(whole.Cell, parts, explanations);

    private static Period? PeriodOf(PrintedCell cell) => Period.TryParse(cell.PeriodId, out var period) ? period : null;

    // One set of parts for each shorter length of which all parts are printed.
    private static IEnumerable<IReadOnlyList<PrintedCell>> PartsOf(Period whole, FiscalYear year, IEnumerable<(PrintedCell Cell, Period? Period)> cells) =>
        from cell in cells
        let period = cell.Period!.Value
        where period.Frequency < whole.Frequency && year.Contains(whole, period)
        group cell.Cell by period.Frequency into parts
        where parts.Count() * (int)parts.Key == (int)whole.Frequency
        select parts.ToList();

    private static bool AddUp(PrintedCell whole, IReadOnlyList<PrintedCell> parts) =>
        RoundingPropagation.AreWithin(whole.Value, parts.Sum(p => p.Value), Tolerance(whole, parts));

    private static double Tolerance(PrintedCell whole, IReadOnlyList<PrintedCell> parts) => whole.HalfUnit + parts.Sum(p => p.HalfUnit);

    private static Contradiction Contradiction(PrintedCell whole, IReadOnlyList<PrintedCell> parts, Explanations explanations)
    {
        var ids = string.Join(" + ", parts.Select(p => p.PeriodId));
        var label = whole.Line.Label;
        var title = new PlanLabel($"{label.English} of {whole.Table}: {whole.PeriodId} is {ids}", $"{whole.Table} {label.Chinese}：{whole.PeriodId} 等于 {ids}");
        var cause = explanations.OfCell([whole, .. parts])?.Cause;
        return new Contradiction(
            ContradictionKind.Parts, title, whole.PeriodId, whole.Value, parts.Sum(p => p.Value), Tolerance(whole, parts),
            cause is null ? null : new PlanLabel(cause, cause), whole.Span)
        {
            Printed = [whole, .. parts],
            Member = whole.Member,
        };
    }
}
