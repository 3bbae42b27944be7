using FinModel.Compiler.Plans;
using FinModel.Evaluation;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Analysis;

/// <summary>What the audits of a model found.</summary>
/// <param name="Contradictions">Those that do not hold.</param>
/// <param name="Stale">Causes given for audits that hold.</param>
internal sealed record AuditFindings(IReadOnlyList<Contradiction> Contradictions, IReadOnlyList<StaleExplanation> Stale)
{
    public static AuditFindings Of(ModelResult result)
    {
        var judged = result.Checks.Where(c => c.Check.IsAudit).ToList();
        return new AuditFindings(
            [.. judged.Where(c => !c.Passed).Select(Failing)],
            [.. judged.Where(c => c is { Passed: true, IsMeaningful: true, Instance.Cause: not null }).Select(StaleCause)]);
    }

    /// <summary>Whether an audit that does not hold names both figures of another contradiction, so that it would be told twice.</summary>
    public bool Covers(Contradiction other) => Contradictions.Any(c => c.PeriodId == other.PeriodId && Names(c.Instance!, other.Printed));

    private static bool Names(PlanCheckInstance audit, IReadOnlyList<PrintedCell> printed)
    {
        var spans = audit.Left.Cells().Concat(audit.Right.Cells()).Select(c => c.Source?.Span).ToHashSet();
        return printed.All(p => spans.Contains(p.Span));
    }

    private static Contradiction Failing(CheckResult audit) => new(
        ContradictionKind.Audit, audit.Check.Label, PeriodId(audit), audit.Left, audit.Right, audit.Tolerance, audit.Instance.Cause, audit.Check.Span)
    {
        Audit = audit.Check,
        Instance = audit.Instance,
        Member = audit.Instance.Member,
    };

    private static StaleExplanation StaleCause(CheckResult audit) =>
        new(audit.Check.Name, PeriodId(audit), audit.Instance.Cause!.English, audit.Check.Span);

    private static string PeriodId(CheckResult audit) => audit.Instance.Period?.Id ?? "all";
}
