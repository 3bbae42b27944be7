namespace FinModel.Compiler.Plans;

/// <summary>A number, in the model's unit.</summary>
public sealed record PlanConstant(double Value) : PlanExpression
{
    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitConstant(this);
}
