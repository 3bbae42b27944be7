using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>-x</c>, <c>not x</c>.</summary>
public sealed record UnarySyntax(SourceSpan Span, string Operator, ExpressionSyntax Operand) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitUnary(this);
}
