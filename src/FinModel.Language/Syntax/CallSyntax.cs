using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A function and its arguments.</summary>
public sealed record CallSyntax(SourceSpan Span, Identifier Function, IReadOnlyList<ExpressionSyntax> Arguments) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitCall(this);
}
