namespace FinModel.Analysis;

/// <summary>How a contradiction of the source was found.</summary>
public enum ContradictionKind
{
    /// <summary>An audit that the model declares does not hold.</summary>
    Audit,

    /// <summary>The parts of a flow, in a table that prints parts and wholes, do not add up.</summary>
    Parts,

    /// <summary>Two tables print different figures for the same line and period.</summary>
    Tables,
}
