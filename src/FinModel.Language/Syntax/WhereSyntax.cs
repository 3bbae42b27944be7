using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>What a reduction reduces, and only where a condition holds: <c>x where y &gt; 0</c>.</summary>
public sealed record WhereSyntax(SourceSpan Span, ExpressionSyntax Value, ExpressionSyntax Condition) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitWhere(this);
}
