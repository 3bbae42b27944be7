using FinModel.Core.Time;

namespace FinModel.Data.Facts;

/// <summary>Of which months of the company's own years a figure is.</summary>
/// <param name="Quarter">The quarter with whose last day it ends.</param>
/// <param name="Months">How many months: 3, or 6, 9 or 12 from the year's beginning; nought for a balance.</param>
public readonly record struct FactPeriod(Period Quarter, int Months)
{
    /// <summary>The fiscal year it is part of.</summary>
    public int Year => Quarter.Year;

    /// <summary>Which quarter of the year it ends with, 1 to 4.</summary>
    public int Place => (Quarter.Index % 4) + 1;

    /// <summary>Whether it is a balance.</summary>
    public bool IsBalance => Months == 0;

    /// <summary>Whether it is a whole year, or the balance at its end.</summary>
    public bool IsYears => Months == 12 || (IsBalance && Place == 4);

    /// <inheritdoc/>
    public override string ToString() => Months switch
    {
        6 or 9 => $"{Months}M{Quarter.Id[^2..]}",
        12 => new Period(Frequency.Year, Year).Id,
        _ => Quarter.Id,
    };
}
