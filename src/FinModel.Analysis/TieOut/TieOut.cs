using FinModel.Compiler.Plans;
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
        var printed = result.Plan.Printed;
        var items = Judge(result, printed, explanations, new(rounding));
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

    /// <summary>Judges every printed figure, and nothing else: for who shows figures beside each other and asks no more.</summary>
    public static IReadOnlyList<TieOutItem> Judge(ModelResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Judge(result, result.Plan.Printed);
    }

    /// <summary>Judges some printed figures.</summary>
    internal static IReadOnlyList<TieOutItem> Judge(ModelResult result, IReadOnlyList<PrintedCell> printed) =>
        Judge(result, printed, new Explanations(result.Plan.Explanations), new(() => new RoundingPropagation(result)));

    private static IReadOnlyList<TieOutItem> Judge(
        ModelResult result, IReadOnlyList<PrintedCell> printed, Explanations explanations, Lazy<RoundingPropagation> rounding)
    {
        var judge = new PrintedCellJudge(result, explanations, rounding);
        return [.. printed.Select(judge.Judge)];
    }
}
