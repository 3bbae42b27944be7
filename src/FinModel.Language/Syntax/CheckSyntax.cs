using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>check</c> or <c>audit</c>.</summary>
public sealed record CheckSyntax(
    SourceSpan Span,
    bool IsAudit,
    bool IsWarning,
    Identifier Name,
    LabelSyntax Label,
    ExpressionSyntax Condition,
    ExpressionSyntax? Within,
    IReadOnlyList<BecauseSyntax> Causes) : DeclarationSyntax(Span);
