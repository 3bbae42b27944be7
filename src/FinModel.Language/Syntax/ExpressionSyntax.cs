using FinModel.Core.Text;

namespace FinModel.Language.Syntax;

/// <summary>A formula or a part of one.</summary>
public abstract record ExpressionSyntax(SourceSpan Span)
{
    /// <summary>Calls the visitor's method for the kind of node.</summary>
    public abstract T Accept<T>(IExpressionSyntaxVisitor<T> visitor);
}

/// <summary>One method for each kind of formula node.</summary>
public interface IExpressionSyntaxVisitor<out T>
{
    /// <summary>A literal.</summary>
    T VisitNumber(NumberSyntax node);

    /// <summary>A line, a member of one, a parameter.</summary>
    T VisitName(NameSyntax node);

    /// <summary>Something read in another period.</summary>
    T VisitIndex(IndexSyntax node);

    /// <summary><c>-x</c>, <c>not x</c>.</summary>
    T VisitUnary(UnarySyntax node);

    /// <summary>Two operands and an operator.</summary>
    T VisitBinary(BinarySyntax node);

    /// <summary>A function and its arguments.</summary>
    T VisitCall(CallSyntax node);

    /// <summary>What could not be read; already reported.</summary>
    T VisitError(ErrorSyntax node);
}

/// <summary>A literal: <c>44%</c>, <c>445 days</c>, <c>12.5 million HKD</c>.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Value">The digits alone.</param>
/// <param name="Suffix">What is glued to them: empty, <c>%</c>, <c>pp</c>, <c>bp</c> or <c>x</c>.</param>
/// <param name="Scale">The factor of a scale word, or null.</param>
/// <param name="Unit">The unit behind, or null.</param>
public sealed record NumberSyntax(SourceSpan Span, double Value, string Suffix, double? Scale, UnitSyntax? Unit) : ExpressionSyntax(Span)
{
    /// <summary>The digits with the suffix applied: 44% is 0.44, 250bp is 0.025.</summary>
    public double Number => Suffix switch
    {
        "%" or "pp" => Value / 100,
        "bp" => Value / 10000,
        _ => Value,
    };

    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitNumber(this);
}

/// <summary>A line, a member of a dimensioned line, a parameter of a function or a word that a function understands.</summary>
public sealed record NameSyntax(SourceSpan Span, Identifier Name, Identifier? Member) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitName(this);
}

/// <summary><c>x[-1]</c>, <c>x[-3..-1]</c>, <c>x[2025]</c>.</summary>
public sealed record IndexSyntax(SourceSpan Span, ExpressionSyntax Target, PeriodReferenceSyntax From, PeriodReferenceSyntax? To) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitIndex(this);
}

/// <summary><c>-x</c>, <c>not x</c>.</summary>
public sealed record UnarySyntax(SourceSpan Span, string Operator, ExpressionSyntax Operand) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitUnary(this);
}

/// <summary>Two operands and the operator between them, spelt as in the source.</summary>
public sealed record BinarySyntax(SourceSpan Span, string Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitBinary(this);
}

/// <summary>A function and its arguments.</summary>
public sealed record CallSyntax(SourceSpan Span, Identifier Function, IReadOnlyList<ExpressionSyntax> Arguments) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitCall(this);
}

/// <summary>What could not be read; it is already reported and stays silent from here on.</summary>
public sealed record ErrorSyntax(SourceSpan Span) : ExpressionSyntax(Span)
{
    /// <inheritdoc/>
    public override T Accept<T>(IExpressionSyntaxVisitor<T> visitor) => visitor.VisitError(this);
}
