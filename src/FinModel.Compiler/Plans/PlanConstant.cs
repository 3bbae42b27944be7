namespace FinModel.Compiler.Plans;

/// <summary>A number, in the model's unit.</summary>
public sealed record PlanConstant(double Value) : PlanExpression
{
    /// <summary>Why there is no value, when this is a fault that the model itself asks for; otherwise null.</summary>
    public string? Reason { get; init; }

    /// <summary>No value, for a reason. It stands only where <see cref="Op.Select"/> may choose it.</summary>
    public static PlanConstant Fault(string reason) => new(double.NaN) { Reason = reason };

    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitConstant(this);
}
