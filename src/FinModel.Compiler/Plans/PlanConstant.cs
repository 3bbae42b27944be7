using FinModel.Core.Time;

namespace FinModel.Compiler.Plans;

/// <summary>A number, in the model's unit.</summary>
public sealed record PlanConstant(double Value) : PlanExpression
{
    /// <summary>Why there is no value, when the model itself refuses it; otherwise null.</summary>
    public PlanRefusal? Refusal { get; init; }

    /// <summary>Whether it is a day, counted as <see cref="CalendarDate"/> does.</summary>
    public bool IsDate { get; init; }

    /// <summary>What it is of a period, when it is; the same fact of another period is another number.</summary>
    public (TimelineFact Fact, Period Period)? Of { get; init; }

    /// <summary>No value, for a reason. It stands only where <see cref="Op.Select"/> may choose it.</summary>
    public static PlanConstant Fault(PlanRefusal refusal) => new(double.NaN) { Refusal = refusal };

    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitConstant(this);
}
