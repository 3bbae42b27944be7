namespace FinModel.Compiler.Plans;

/// <summary>Whose expectation it is.</summary>
public enum ExpectationKind
{
    /// <summary>The market's: the mean or the median of what analysts estimate.</summary>
    Consensus,

    /// <summary>The company's own: a figure, a range, or a range that is open at one end.</summary>
    Guidance,
}
