using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Presentation.Formats;

namespace FinModel;

/// <summary>What numbers of a line are in. Percentages are fractions (0.42 is 42%), multiples plain numbers, dates the day numbers of spreadsheets;
/// money and shares are in the model's scale.</summary>
/// <remarks>Immutable; safe to use from any thread. Two units are equal when they print the same.</remarks>
public sealed class Unit : IEquatable<Unit>
{
    private readonly string _text;

    internal Unit(PlanLine line, PlanMember? member, Plan plan)
    {
        _text = UnitText.Stable(line, member, plan);
        IsDate = line.Display == Display.Date;
        Scale = line.Display == Display.Plain && Core.Units.Scale.TryFind(plan.ScaleName, out var factor)
            ? Math.Pow(factor, Core.Units.Scale.PowerIn(line.Units[member?.Index ?? 0]))
            : 1;
    }

    /// <summary>What a value of 1 is in single units: a million for <c>CNY million</c>, otherwise 1.</summary>
    public double Scale { get; }

    /// <summary>Whether values are days on the calendar.</summary>
    public bool IsDate { get; }

    /// <summary>Whether two units are the same.</summary>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two units differ.</summary>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other?._text == _text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Unit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>With its scale: <c>CNY million</c>, <c>million shares</c>, <c>HKD/share</c>, <c>fraction</c>, <c>times</c>, <c>date</c>, <c>1</c>, or
    /// the name of a scale of ratings.</summary>
    public override string ToString() => _text;
}
