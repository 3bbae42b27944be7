using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>Two operands and the operator between them, spelt as in the source.</summary>
public sealed record BinarySyntax(SourceSpan Span, string Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitBinary(this);
}
