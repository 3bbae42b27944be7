namespace FinModel.Compiler.Plans;

/// <summary>What a column of a file of expectations says, besides units, which are those of every file.</summary>
public enum ExpectationField
{
    /// <summary>The line, by its id or its label.</summary>
    Line,

    /// <summary>The period; empty of a line with one value for all time.</summary>
    Period,

    /// <summary>The mean of a consensus.</summary>
    Mean,

    /// <summary>The median of a consensus.</summary>
    Median,

    /// <summary>The one figure of a guidance.</summary>
    Value,

    /// <summary>The lower end.</summary>
    Low,

    /// <summary>The upper end.</summary>
    High,

    /// <summary>How many analysts.</summary>
    Analysts,

    /// <summary>Since when.</summary>
    Date,

    /// <summary>Who says so.</summary>
    Source,

    /// <summary>What is noted of it.</summary>
    Note,
}
