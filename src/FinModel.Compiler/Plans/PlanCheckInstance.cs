using FinModel.Core.Time;

namespace FinModel.Compiler.Plans;

/// <summary>A check in one period: <c>left OP right</c>, to within a tolerance. The expressions hold slots of their own, so that a backend can
/// compute them like cells.</summary>
/// <param name="Period">The period, or null when it is asked once.</param>
/// <param name="Comparison">One of the comparisons.</param>
/// <param name="Left">The left side.</param>
/// <param name="Right">The right side.</param>
/// <param name="Within">The tolerance; null when the sides are compared as they are, or, in an audit, within the rounding of what was printed.</param>
/// <param name="Cause">Why it is known to fail here, or null.</param>
/// <param name="Member">The member, when the check is over a dimension.</param>
public sealed record PlanCheckInstance(
    TimelinePeriod? Period, Op Comparison, PlanExpression Left, PlanExpression Right, PlanExpression? Within, PlanLabel? Cause, PlanMember? Member);
