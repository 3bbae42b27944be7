namespace FinModel.Core.Time;

/// <summary>The length of a period; the value is the number of months.</summary>
public enum Frequency
{
    /// <summary>A calendar month.</summary>
    Month = 1,

    /// <summary>Three months.</summary>
    Quarter = 3,

    /// <summary>Six months.</summary>
    Half = 6,

    /// <summary>A year.</summary>
    Year = 12,
}
