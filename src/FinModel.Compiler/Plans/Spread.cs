namespace FinModel.Compiler.Plans;

/// <summary>How a flow that is given for a year comes to its parts.</summary>
public enum Spread
{
    /// <summary>It does not say.</summary>
    None,

    /// <summary>Each part has as much.</summary>
    Evenly,

    /// <summary>Each part has as much as it has days.</summary>
    ByDays,
}
