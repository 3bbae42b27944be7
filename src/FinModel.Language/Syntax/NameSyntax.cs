using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A line, a member of a dimensioned line, a parameter of a function or a word that a function understands.</summary>
public sealed record NameSyntax(SourceSpan Span, Identifier Name, Identifier? Member) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitName(this);
}
