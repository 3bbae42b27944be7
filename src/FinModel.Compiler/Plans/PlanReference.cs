namespace FinModel.Compiler.Plans;

/// <summary>Another cell's value.</summary>
public sealed record PlanReference(PlanCell Cell) : PlanExpression
{
    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitReference(this);
}
