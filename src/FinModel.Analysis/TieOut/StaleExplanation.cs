using FinModel.Compiler.Plans;
using FinModel.Core.Text;

namespace FinModel.Analysis;

/// <summary>An explanation of a difference that is not there, or not as it says: it should be taken away or brought up to date.</summary>
/// <param name="Subject">What it speaks of: a table and a row, or an audit.</param>
/// <param name="PeriodId">In which period.</param>
/// <param name="Cause">What it says.</param>
/// <param name="Span">Where it stands.</param>
public sealed record StaleExplanation(string Subject, string PeriodId, string Cause, SourceSpan Span)
{
    /// <summary>The recorded explanation; null when it is the cause given for an audit.</summary>
    public PlanExplanation? Explanation { get; init; }
}
