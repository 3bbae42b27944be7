using System.Collections.Immutable;

namespace FinModel.Compiler.Plans;

/// <summary>A primitive operation on operands.</summary>
public sealed record PlanOperation(Op Op, ImmutableArray<PlanExpression> Operands) : PlanExpression
{
    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitOperation(this);
}
