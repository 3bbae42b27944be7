namespace FinModel.Compiler.Plans;

/// <summary>How a line behaves over time.</summary>
public enum LineKind
{
    /// <summary>Over a period; adds up.</summary>
    Flow,

    /// <summary>A balance at a date; the last one counts.</summary>
    Stock,

    /// <summary>A mean over a period, such as shares weighted by time; that of a longer period weighs its parts by their days.</summary>
    Average,

    /// <summary>A quotient; computed again from aggregates, never added or averaged.</summary>
    Ratio,

    /// <summary>One value for all time.</summary>
    Constant,
}
