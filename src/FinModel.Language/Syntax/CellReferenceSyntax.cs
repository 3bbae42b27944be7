using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A line, perhaps one member of it, perhaps in one period: <c>segment_revenue.gen_ai@2025</c>.</summary>
public sealed record CellReferenceSyntax(SourceSpan Span, Identifier Line, Identifier? Member, PeriodReferenceSyntax? Period);
