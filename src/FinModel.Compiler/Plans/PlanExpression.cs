namespace FinModel.Compiler.Plans;

/// <summary>The formula of one cell: every reference is another cell, every operation a primitive one.</summary>
public abstract record PlanExpression
{
    /// <summary>Calls the visitor's method for the kind of node.</summary>
    public abstract T Accept<T>(IPlanExpressionVisitor<T> visitor);
}

/// <summary>One method for each kind of node.</summary>
public interface IPlanExpressionVisitor<out T>
{
    /// <summary>A number.</summary>
    T VisitConstant(PlanConstant node);

    /// <summary>Another cell's value.</summary>
    T VisitReference(PlanReference node);

    /// <summary>A primitive operation.</summary>
    T VisitOperation(PlanOperation node);
}

/// <summary>A number, in the model's unit.</summary>
public sealed record PlanConstant(double Value) : PlanExpression
{
    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitConstant(this);
}

/// <summary>Another cell's value.</summary>
public sealed record PlanReference(PlanCell Cell) : PlanExpression
{
    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitReference(this);
}

/// <summary>A primitive operation on operands.</summary>
public sealed record PlanOperation(Op Op, IReadOnlyList<PlanExpression> Operands) : PlanExpression
{
    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitOperation(this);
}
