using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary><c>x[-1]</c>, <c>x[-3..-1]</c>, <c>x[2025]</c>.</summary>
public sealed record IndexSyntax(SourceSpan Span, ExpressionSyntax Target, PeriodReferenceSyntax From, PeriodReferenceSyntax? To) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitIndex(this);
}
