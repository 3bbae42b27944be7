namespace FinModel.Language.Syntax;

/// <summary>One method for each kind of formula node.</summary>
public interface IExpressionSyntaxVisitor<out T>
{
    /// <summary>A literal.</summary>
    T VisitNumber(NumberSyntax node);

    /// <summary>A day.</summary>
    T VisitDate(DateSyntax node);

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

    /// <summary>What is reduced where a condition holds.</summary>
    T VisitWhere(WhereSyntax node);

    /// <summary>A text among a function's arguments.</summary>
    T VisitText(TextSyntax node);

    /// <summary>What could not be read; already reported.</summary>
    T VisitError(ErrorSyntax node);
}
