using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>segment_growth.gen_ai@2025 = 60% because "…"</c>; also what <c>--set</c> takes.</summary>
public sealed record AssignmentSyntax(
    SourceSpan Span,
    Identifier Input,
    Identifier? Member,
    PeriodReferenceSyntax? Period,
    string Operator,
    ExpressionSyntax Value,
    string? Because);
