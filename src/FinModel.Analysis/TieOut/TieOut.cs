using FinModel.Evaluation;

namespace FinModel.Analysis;

/// <summary>Compares a result with everything that was published.</summary>
public static class TieOut
{
    /// <summary>Judges every printed figure and looks for contradictions of the source.</summary>
    public static TieOutReport Run(ModelResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var explanations = new Explanations(result.Plan.Explanations);
        var rounding = new RoundingPropagation(result);
        var judge = new PrintedCellJudge(result, explanations, rounding);
        var printed = result.Plan.Printed;
        IReadOnlyList<TieOutItem> items = [.. printed.Select(judge.Judge)];
        var audits = AuditFindings.Of(result);
        IReadOnlyList<Contradiction> contradictions =
        [
            .. audits.Contradictions,
            .. PartsOfViews.Contradictions(result, explanations, rounding),
            .. PartsOfWholes.Contradictions(printed, result.Plan.Timeline.FiscalYear, explanations),
            .. TablesSideBySide.Contradictions(printed, explanations).Where(c => !audits.Covers(c)),
        ];
        return new TieOutReport(items, contradictions, [.. explanations.Stale, .. audits.Stale]);
    }
}
