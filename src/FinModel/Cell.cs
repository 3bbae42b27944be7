using FinModel.Compiler.Plans;

namespace FinModel;

/// <summary>One value's place in a model: a line, of a member, in a period. It knows its model, and is refused by any other.</summary>
/// <remarks>Immutable; safe to use from any thread.</remarks>
public sealed class Cell
{
    internal Cell(Model model, PlanLine line, PlanMember? member, Core.Time.Period? period, PlanCell? plan)
    {
        Model = model;
        Line = model.LineOf(line);
        PlanMember = member;
        CorePeriod = line.Kind == Compiler.Plans.LineKind.Constant ? null : period;
        Plan = plan;
        Unit = member is null ? Line.Unit : new Unit(line, member, model.Plan);
    }

    internal Cell(Model model, PlanCell plan)
        : this(model, plan.Line, plan.Member, plan.Period?.Period, plan)
    {
    }

    internal PlanCell? Plan { get; }

    internal PlanMember? PlanMember { get; }

    internal Core.Time.Period? CorePeriod { get; }

    /// <summary>The model it is of.</summary>
    public Model Model { get; }

    /// <summary>The line.</summary>
    public Line Line { get; }

    /// <summary>The member, or null for a line without a dimension.</summary>
    public string? Member => PlanMember?.Name;

    /// <summary>The period, or null for a constant.</summary>
    public Period? Period => CorePeriod is { } period ? new Period(period) : null;

    /// <summary>What its value is in.</summary>
    public Unit Unit { get; }

    /// <summary>Whether it is given, so that a scenario may change it.</summary>
    public bool IsInput => Plan?.Origin == CellOrigin.Input;

    /// <summary>Where what is given is typed; null for what is computed.</summary>
    public Location? Source => Location.Of(Plan?.Source?.Span);

    /// <summary>As models write it: <c>segment_growth.gen_ai@2025</c>.</summary>
    public override string ToString() => $"{Line.Name}{(Member is null ? "" : "." + Member)}{(CorePeriod is { } period ? "@" + period.Id : "")}";
}
