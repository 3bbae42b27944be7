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

    /// <summary>A fact of a period.</summary>
    public static PlanConstant OfPeriod(TimelineFact fact, TimelinePeriod period) => fact switch
    {
        TimelineFact.PeriodStart => new(CalendarDate.Number(period.Start)) { IsDate = true, Of = (fact, period.Period) },
        TimelineFact.PeriodEnd => new(CalendarDate.Number(period.End)) { IsDate = true, Of = (fact, period.Period) },
        TimelineFact.DaysInPeriod => new(period.Days) { Of = (fact, period.Period) },
        _ => new(period.Period.PerYear),
    };

    /// <summary>No value, for a reason. It stands only where <see cref="Op.Select"/> may choose it.</summary>
    public static PlanConstant Fault(PlanRefusal refusal) => new(double.NaN) { Refusal = refusal };

    /// <inheritdoc/>
    public override T Accept<T>(IPlanExpressionVisitor<T> visitor) => visitor.VisitConstant(this);
}
