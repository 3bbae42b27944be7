using System.Collections.Immutable;

namespace FinModel.Core.Units;

/// <summary>
/// What a value is measured in: a product of base units with whole exponents, in canonical order, so that equal units are equal values.
/// Base units are currency codes (<c>CNY</c>), <c>shares</c>, <c>days</c> and <c>date</c>; the empty product is a pure number.
/// Scale (million, %) is no part of it.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    private Unit(ImmutableArray<UnitFactor> factors) => Factors = factors;

    /// <summary>A number without a unit.</summary>
    public static Unit Pure { get; } = new([]);

    /// <summary>A count of shares.</summary>
    public static Unit Shares { get; } = Base("shares");

    /// <summary>A number of days.</summary>
    public static Unit Days { get; } = Base("days");

    /// <summary>A day on the calendar. It stands alone: days can be added to it, and two of them have days between them.</summary>
    public static Unit Date { get; } = Base("date");

    /// <summary>The factors, in canonical order.</summary>
    public ImmutableArray<UnitFactor> Factors { get; }

    /// <summary>Whether it is a pure number.</summary>
    public bool IsPure => Factors.IsEmpty;

    /// <summary>The unit of the difference of two such values: days for dates, the same for everything else.</summary>
    public Unit Difference => this == Date ? Days : this;

    /// <summary>A base unit.</summary>
    public static Unit Base(string name) => new([new UnitFactor(name, 1)]);

    /// <summary>Equality of the canonical products.</summary>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Inequality of the canonical products.</summary>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    /// <summary>The product of two units.</summary>
    public static Unit operator *(Unit left, Unit right) => left.Combine(right, 1);

    /// <summary>The quotient of two units.</summary>
    public static Unit operator /(Unit left, Unit right) => left.Combine(right, -1);

    /// <summary>The exponent of a base unit; 0 when it does not occur.</summary>
    public int ExponentOf(string name)
    {
        foreach (var factor in Factors)
        {
            if (factor.Name == name)
            {
                return factor.Exponent;
            }
        }

        return 0;
    }

    /// <summary>The unit to a whole power.</summary>
    public Unit Power(int exponent) => exponent == 0
        ? Pure
        : new([.. Factors.Select(f => f with { Exponent = f.Exponent * exponent })]);

    /// <inheritdoc/>
    public bool Equals(Unit? other) => ReferenceEquals(this, other) || (other is not null && Factors.AsSpan().SequenceEqual(other.Factors.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Unit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Factors.Aggregate(17, (hash, f) => HashCode.Combine(hash, f.Name, f.Exponent));

    /// <summary><c>CNY/share</c>; a pure number is <c>1</c>.</summary>
    public override string ToString()
    {
        var above = string.Join('·', Factors.Where(f => f.Exponent > 0).Select(f => f.Print(f.Exponent)));
        var below = string.Concat(Factors.Where(f => f.Exponent < 0).Select(f => "/" + f.PrintSingular(-f.Exponent)));
        return (above.Length == 0 ? "1" : above) + below;
    }

    // Both are in order: they are merged.
    private Unit Combine(Unit other, int sign)
    {
        if (other.IsPure || (IsPure && sign > 0))
        {
            return other.IsPure ? this : other;
        }

        var factors = ImmutableArray.CreateBuilder<UnitFactor>(Factors.Length + other.Factors.Length);
        for (int i = 0, j = 0; i < Factors.Length || j < other.Factors.Length;)
        {
            var order = i == Factors.Length ? 1 : j == other.Factors.Length ? -1 : string.CompareOrdinal(Factors[i].Name, other.Factors[j].Name);
            var own = order <= 0 ? Factors[i++] : null;
            var others = order >= 0 ? other.Factors[j++] : null;
            if (others is null)
            {
                factors.Add(own!);
            }
            else if ((own?.Exponent ?? 0) + (sign * others.Exponent) is not 0 and var exponent)
            {
                factors.Add(new UnitFactor(others.Name, exponent));
            }
        }

        return new(factors.DrainToImmutable());
    }
}
