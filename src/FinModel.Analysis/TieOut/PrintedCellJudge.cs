using FinModel.Compiler.Plans;
using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>Judges one printed figure.</summary>
internal sealed class PrintedCellJudge(ModelResult result, Explanations explanations, Lazy<RoundingPropagation> rounding)
{
    public TieOutItem Judge(PrintedCell printed)
    {
        var cell = printed.Cell;
        var sum = cell is null ? double.NaN : result[cell] + printed.Before.Sum(c => result[c]);
        var value = double.IsFinite(sum) ? sum : (double?)null;
        if (cell is null || value is not { } number)
        {
            return new TieOutItem(printed, value, cell is null && !printed.IsEstimate ? TieOutStatus.NotComputed : TieOutStatus.Unexplained, null);
        }

        if (IsGiven(cell, printed))
        {
            return new TieOutItem(printed, number, TieOutStatus.Given, null) { Tolerance = printed.HalfUnit };
        }

        return Compare(printed, number, printed.HalfUnit)
            ?? Explained(printed, number)
            ?? (printed.IsEstimate ? null : Compare(printed, number, printed.HalfUnit + rounding.Value.Of(printed)))
            ?? new TieOutItem(printed, number, TieOutStatus.Unexplained, null) { Tolerance = printed.HalfUnit };
    }

    // What is counted up to a day is given where all that it counts was made from that file.
    private static bool IsGiven(PlanCell cell, PrintedCell printed) => printed.Before.Count == 0
        ? cell.Origin == CellOrigin.Data && cell.Source?.Span == printed.Span
        : printed.Before.Append(cell).All(c => c.Origin == CellOrigin.Data && c.Source?.Span.Source == printed.Span.Source);

    private static TieOutItem? Compare(PrintedCell printed, double value, double tolerance) => RoundingPropagation.AreWithin(value, printed.Value, tolerance)
        ? new TieOutItem(printed, value, TieOutStatus.Reproduced, null) { Tolerance = tolerance }
        : null;

    private TieOutItem? Explained(PrintedCell printed, double value) => explanations.OfValue(printed, value) is { } explanation
        ? new TieOutItem(printed, value, TieOutStatus.Explained, explanation.Cause) { Tolerance = printed.HalfUnit }
        : null;
}
