using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>What could not be read; it is already reported and stays silent from here on.</summary>
public sealed record ErrorSyntax(SourceSpan Span) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitError(this);
}
