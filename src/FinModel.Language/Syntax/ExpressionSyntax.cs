using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A formula or a part of one.</summary>
public abstract record ExpressionSyntax(SourceSpan Span)
{
    /// <summary>Calls the visitor's method for the kind of node.</summary>
    public abstract T Accept<T>(IExpressionSyntaxVisitor<T> visitor);
}
