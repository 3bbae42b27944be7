using CorePeriod = FinModel.Core.Time.Period;

namespace FinModel;

/// <summary>A year, half, quarter or month.</summary>
/// <remarks>Immutable; safe to use from any thread. The default value is no period, and says so when it is asked for anything.</remarks>
public readonly struct Period : IEquatable<Period>, IComparable<Period>
{
    internal Period(CorePeriod core) => Core = core;

    internal CorePeriod Core { get; }

    /// <summary>As it is written in models and options: <c>2025</c>, <c>1H25</c>, <c>3Q25</c>, <c>2025-06</c>.</summary>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public string Id => Core.Id;

    /// <summary>The year, of the calendar or the financial year that is named after it.</summary>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public int Year => Core.Year;

    /// <summary>Whether both are the same period.</summary>
    public static bool operator ==(Period left, Period right) => left.Equals(right);

    /// <summary>Whether they are different periods.</summary>
    public static bool operator !=(Period left, Period right) => !left.Equals(right);

    /// <summary>Order in time, by the first month; the shorter first.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"`{text}` is no period: write 2025, 1H25, 3Q25 or 2025-06");

    /// <summary>Reads an id; false where the text is none.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool TryParse(string text, out Period period)
    {
        var isRead = CorePeriod.TryParse(text, out var core);
        period = isRead ? new Period(core) : default;
        return isRead;
    }

    /// <inheritdoc/>
    public int CompareTo(Period other) => Core.CompareTo(other.Core);

    /// <inheritdoc/>
    public bool Equals(Period other) => Core == other.Core;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Period other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Core.GetHashCode();

    /// <summary>The id; empty for the default value.</summary>
    public override string ToString() => Core.ToString();
}
