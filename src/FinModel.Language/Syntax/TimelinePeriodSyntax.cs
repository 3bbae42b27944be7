using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A period on a timeline.</summary>
public sealed record TimelinePeriodSyntax(SourceSpan Span, Core.Time.Period Period, bool IsEstimate);
