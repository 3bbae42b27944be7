using FinModel.Core.Time;
using FinModel.Core.Units;

namespace FinModel.Compiler.Plans;

/// <summary>One line, of one member, in one period: the unit of computation. Cells that would be blank do not exist.</summary>
public sealed class PlanCell
{
    /// <summary>The place of its value among all values of the plan.</summary>
    public int Slot { get; internal set; }

    /// <summary>The line.</summary>
    public required PlanLine Line { get; init; }

    /// <summary>The member, or null for a line without a dimension.</summary>
    public required PlanMember? Member { get; init; }

    /// <summary>The timeline the period is on, or null for a constant.</summary>
    public required Timeline? Timeline { get; init; }

    /// <summary>The period, or null for a constant.</summary>
    public required TimelinePeriod? Period { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required CellOrigin Origin { get; init; }

    /// <summary>The table, for a figure that a formula reads with <c>printed</c> rather than as the line's own value; otherwise null.</summary>
    public string? PrintedIn { get; init; }

    /// <summary>The cell whose value in the base case this is, for one that a formula reads with <c>base</c>; otherwise null. No scenario changes
    /// what it is made of.</summary>
    public PlanCell? BaseOf { get; init; }

    /// <summary>What gives the value, as the model says it: of an input in the base case, that it is an input, though nothing sets it.</summary>
    public CellOrigin OwnOrigin => BaseOf?.Origin ?? Origin;

    /// <summary>Whether it is the line's own value, rather than what a formula reads of a table or of the base case.</summary>
    public bool IsOwn => PrintedIn is null && BaseOf is null;

    /// <summary>What stands for it in formulas.</summary>
    internal PlanReference Reference => field ??= new PlanReference(this);

    /// <summary>The formula; null for inputs and data.</summary>
    public PlanExpression? Formula { get; internal set; }

    /// <summary>The rule the formula comes from, or null.</summary>
    public required PlanRule? Rule { get; init; }

    /// <summary>The value of an input or a datum, in the model's unit.</summary>
    public double Given { get; init; }

    /// <summary>For a datum printed with so many decimals, half a unit in the last place; otherwise 0.</summary>
    public double HalfUnit { get; init; }

    /// <summary>For a datum made of several printed figures, how each one's rounding moves it; empty where it is one itself.</summary>
    public IReadOnlyList<PlanRounding> Roundings { get; init; } = [];

    /// <summary>What is known of a given value: who says so, and where it stands. Null for formulas.</summary>
    public PlanSource? Source { get; init; }

    /// <summary>How a figure that no formula gives came to be; null for what is computed.</summary>
    public Provenance? Provenance => Source?.Provenance ?? (Origin == CellOrigin.Implied ? Plans.Provenance.Implied : null);

    /// <summary>The unit of the value.</summary>
    public Unit Unit => Line.Units[Member?.Index ?? 0];

    /// <summary>The id with the member: <c>segment_revenue.gen_ai</c>.</summary>
    public string Id =>
        BaseOf is { } own ? $"base({own.Id})" : (PrintedIn is null ? "" : PrintedIn + ":") + (Member is null ? Line.Name : $"{Line.Name}.{Member.Name}");

    /// <summary>The key of the period in outputs; <c>all</c> for a constant.</summary>
    public string PeriodId => Period?.Id ?? "all";

    /// <inheritdoc/>
    public override string ToString() => Period is null ? Id : $"{Id}@{Period.Id}";
}
