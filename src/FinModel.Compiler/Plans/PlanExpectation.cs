namespace FinModel.Compiler.Plans;

/// <summary>What somebody else expects a cell to be. It stands beside the model's value; no formula reads it.</summary>
public sealed record PlanExpectation
{
    /// <summary>The cell.</summary>
    public required PlanCell Cell { get; init; }

    /// <summary>Whose expectation it is.</summary>
    public required ExpectationKind Kind { get; init; }

    /// <summary>The mean of a consensus, in the line's unit; null where only its median is known.</summary>
    public double? Mean { get; init; }

    /// <summary>The median of a consensus; null where only its mean is known.</summary>
    public double? Median { get; init; }

    /// <summary>The least of a consensus, or the lower end of what the company says; null where there is none.</summary>
    public double? Low { get; init; }

    /// <summary>The greatest of a consensus, or the upper end of what the company says; null where there is none.</summary>
    public double? High { get; init; }

    /// <summary>How many analysts a consensus is of; null where it is not said.</summary>
    public int? Analysts { get; init; }

    /// <summary>The day since which it stands, as <see cref="Core.Time.CalendarDate"/> counts; null where it is not said.</summary>
    public double? Date { get; init; }

    /// <summary>Half a unit in the last place that was written: what is nearer to the figure is in line with it.</summary>
    public double HalfUnit { get; init; }

    /// <summary>Who says so, and where it stands.</summary>
    public required PlanSource Source { get; init; }

    /// <summary>The cells of its row, blank ones too.</summary>
    public IReadOnlyList<ExpectationPlace> Places { get; init; } = [];

    /// <summary>Whether nothing newer has taken its place.</summary>
    public bool IsNewest { get; init; }

    /// <summary>Whether it is what is expected now.</summary>
    public bool IsInForce => IsNewest && !IsWithdrawn;

    /// <summary>A number that is said of it; null where it is not said, and of words.</summary>
    public double? Number(ExpectationField field) => field switch
    {
        ExpectationField.Mean => Mean,
        ExpectationField.Median => Median,
        ExpectationField.Value => IsRange ? null : Low,
        ExpectationField.Low => Kind == ExpectationKind.Consensus || IsRange ? Low : null,
        ExpectationField.High => Kind == ExpectationKind.Consensus || IsRange ? High : null,
        ExpectationField.Analysts => Analysts,
        ExpectationField.Date => Date,
        _ => null,
    };

    /// <summary>Whether it says no more than that what was expected is expected no longer.</summary>
    public bool IsWithdrawn => (Mean ?? Median ?? Low ?? High) is null;

    /// <summary>Whether it has two ends, or is open at one, and so can be met anywhere between them.</summary>
    public bool IsRange => Kind == ExpectationKind.Guidance && Low != High;

    /// <summary>What values are compared with: the mean before the median; the middle of a range, or its end where it is open. NaN where it is
    /// withdrawn.</summary>
    public double Value => Kind == ExpectationKind.Consensus ? Mean ?? Median ?? double.NaN
        : Low is { } low && High is { } high ? (low == high ? low : low + ((high - low) / 2)) : Low ?? High ?? double.NaN;

    /// <summary>The least value that meets it; negative infinity where it is open there.</summary>
    public double Floor => Kind == ExpectationKind.Consensus ? Value - HalfUnit : IsRange ? Low ?? double.NegativeInfinity : Value - HalfUnit;

    /// <summary>The greatest value that meets it; infinity where it is open there.</summary>
    public double Ceiling => Kind == ExpectationKind.Consensus ? Value + HalfUnit : IsRange ? High ?? double.PositiveInfinity : Value + HalfUnit;
}
