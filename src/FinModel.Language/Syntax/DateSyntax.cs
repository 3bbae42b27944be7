using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A day: <c>2025-01-24</c>.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Number">The day as <see cref="Core.Time.CalendarDate"/> counts.</param>
public sealed record DateSyntax(SourceSpan Span, double Number) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitDate(this);
}
