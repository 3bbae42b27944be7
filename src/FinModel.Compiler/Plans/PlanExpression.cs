namespace FinModel.Compiler.Plans;

/// <summary>The formula of one cell: every reference is another cell, every operation a primitive one.</summary>
public abstract record PlanExpression
{
    /// <summary>Calls the visitor's method for the kind of node.</summary>
    public abstract T Accept<T>(IPlanExpressionVisitor<T> visitor);
}
