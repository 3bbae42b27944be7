using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Analysis;

/// <summary>A place where what was published disagrees with itself, by more than rounding.</summary>
/// <param name="Kind">How it was found.</param>
/// <param name="Title">What should hold.</param>
/// <param name="PeriodId">In which period; <c>all</c> when there is none.</param>
/// <param name="Left">One figure.</param>
/// <param name="Right">What it should be.</param>
/// <param name="Tolerance">How far apart rounding lets them be.</param>
/// <param name="Cause">Why they differ, or null.</param>
/// <param name="Span">Where the first figure is printed, or the audit declared.</param>
public sealed record Contradiction(
    ContradictionKind Kind, PlanLabel Title, string PeriodId, double Left, double Right, double Tolerance, PlanLabel? Cause, SourceSpan Span)
{
    /// <summary>The audit that found it, or null.</summary>
    public PlanCheck? Audit { get; init; }

    /// <summary>The audit in the period, or null.</summary>
    public PlanCheckInstance? Instance { get; init; }

    /// <summary>The member, where the line or the audit is over a dimension.</summary>
    public PlanMember? Member { get; init; }

    /// <summary>The printed figures that disagree: the one in question first. None for an audit.</summary>
    public IReadOnlyList<PrintedCell> Printed { get; init; } = [];

    /// <summary>How its two sides are shown.</summary>
    public Display Sides => Audit?.Sides ?? (Printed.Any(p => p.Line.Display == Display.Date) ? Display.Date : Display.Plain);

    /// <summary>Whether its figures are days.</summary>
    public bool IsOfDates => Sides == Display.Date;

    /// <summary>Left less right.</summary>
    public double Difference => Left - Right;

    /// <summary>Whether somebody has said why.</summary>
    public bool IsExplained => Cause is not null;
}
