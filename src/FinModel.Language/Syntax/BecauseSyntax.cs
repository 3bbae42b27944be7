using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>Why an audit fails in certain periods.</summary>
public sealed record BecauseSyntax(SourceSpan Span, IReadOnlyList<PeriodReferenceSyntax> Periods, LabelSyntax Cause);
