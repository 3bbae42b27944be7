using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>
/// Where several tables print the same line in the same period: can one figure lie behind all of them? What the model's author typed is not the
/// source's; that is held against the model alone.
/// </summary>
internal static class TablesSideBySide
{
    public static IEnumerable<Contradiction> Contradictions(IEnumerable<PrintedCell> all, Explanations explanations) =>
        from printed in all
        where printed.Provenance == Provenance.Printed
        group printed by (printed.Line, printed.Member, printed.PeriodId) into same
        where same.Count() > 1
        let reference = Reference([.. same])
        from other in same
        where !Overlap(other, reference)
        select Contradiction(other, reference, explanations);

    // The figure that most others agree with; of several, the one printed first.
    private static PrintedCell Reference(IReadOnlyList<PrintedCell> cells) => cells.MaxBy(cell => cells.Count(other => Overlap(cell, other)))!;

    private static bool Overlap(PrintedCell left, PrintedCell right) => RoundingPropagation.AreWithin(left.Value, right.Value, left.HalfUnit + right.HalfUnit);

    private static Contradiction Contradiction(PrintedCell cell, PrintedCell reference, Explanations explanations)
    {
        var label = cell.Line.Label;
        var title = new PlanLabel(
            $"{label.English} is the same in {cell.Table} and {reference.Table}", $"{cell.Table} 与 {reference.Table} 的{label.Chinese}一致");
        var cause = explanations.OfCell(cell, reference)?.Cause;
        return new Contradiction(
            ContradictionKind.Tables, title, cell.PeriodId, cell.Value, reference.Value, cell.HalfUnit + reference.HalfUnit,
            cause is null ? null : new PlanLabel(cause, cause), cell.Span)
        {
            Printed = [cell, reference],
            Member = cell.Member,
        };
    }
}
