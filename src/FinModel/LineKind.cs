namespace FinModel;

/// <summary>How a line behaves over time.</summary>
public enum LineKind
{
    /// <summary>Over a period; adds up.</summary>
    Flow,

    /// <summary>A balance at the end of a period.</summary>
    Stock,

    /// <summary>A mean over a period, weighted by days.</summary>
    Average,

    /// <summary>A quotient; computed again from what it is of, never added.</summary>
    Ratio,

    /// <summary>One value for all time.</summary>
    Constant,
}
