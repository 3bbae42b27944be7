using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A text among a function's arguments: a reason.</summary>
public sealed record TextSyntax(SourceSpan Span, string Text) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitText(this);
}
