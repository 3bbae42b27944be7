using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>Where a table has all parts of a period, and not the whole: do they come to what the model has for it? The parts of a flow add up; of a
/// balance, the last is the whole's.</summary>
internal static class PartsOfViews
{
    public static IEnumerable<Contradiction> Contradictions(ModelResult result, Explanations explanations, RoundingPropagation rounding) =>
        from printed in result.Plan.Printed
        where printed.Before.Count == 0 && printed.Cell is { Origin: CellOrigin.Data } && printed.Line.Kind is LineKind.Flow or LineKind.Stock
        group printed by (printed.Table, printed.Row, printed.Line, printed.Member) into row
        from whole in result.Plan.CellsOf(row.Key.Line, row.Key.Member, result.Plan.Timeline)
        where !row.Any(p => p.PeriodId == whole.PeriodId)
        from parts in PartsOf(whole, row)
        let tolerance = parts.Sum(p => p.HalfUnit) + whole.HalfUnit + rounding.Of(whole)
        where double.IsFinite(result[whole]) && !RoundingPropagation.AreWithin(result[whole], parts.Sum(p => p.Value), tolerance)
        select Contradiction(whole, result[whole], parts, tolerance, explanations);

    // The parts of each shorter length, where all are there; of a balance, the last of them.
    private static IEnumerable<IReadOnlyList<PrintedCell>> PartsOf(PlanCell whole, IEnumerable<PrintedCell> row) =>
        from part in row
        let period = part.Cell!.Period!
        where period.Period.Frequency < whole.Period!.Period.Frequency && whole.Period.Contains(period)
        group part by period.Period.Frequency into parts
        let all = parts.DistinctBy(p => p.PeriodId).OrderBy(p => p.Cell!.Period!.Period).ToList()
        let isFlow = whole.Line.Kind == LineKind.Flow
        where isFlow ? all.Count * (int)parts.Key == (int)Frequency.Year / whole.Period!.Period.PerYear : all[^1].Cell!.Period!.End == whole.Period!.End
        select isFlow ? all : all[^1..];

    private static Contradiction Contradiction(PlanCell whole, double value, IReadOnlyList<PrintedCell> parts, double tolerance, Explanations explanations)
    {
        var ids = string.Join(" + ", parts.Select(p => p.PeriodId));
        var (label, table) = (whole.Line.Label, parts[0].Table);
        var cause = explanations.OfCell(parts)?.Cause;
        return new Contradiction(
            ContradictionKind.Parts,
            new PlanLabel($"{label.English}: {whole.PeriodId} is {ids} of {table}", $"{label.Chinese}：{whole.PeriodId} 等于 {table} 的 {ids}"), whole.PeriodId,
            value, parts.Sum(p => p.Value), tolerance, cause is null ? null : new PlanLabel(cause, cause), parts[0].Span)
        {
            Member = whole.Member,
        };
    }
}
