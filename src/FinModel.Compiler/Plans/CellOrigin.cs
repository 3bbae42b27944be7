namespace FinModel.Compiler.Plans;

/// <summary>Where a cell's value comes from.</summary>
public enum CellOrigin
{
    /// <summary>An input: a scenario may change it.</summary>
    Input,

    /// <summary>A figure read from a table.</summary>
    Data,

    /// <summary>A formula of the model.</summary>
    Formula,

    /// <summary>Aggregated from the periods of a finer timeline: a sum of flows, the last of stocks.</summary>
    Aggregate,

    /// <summary>Implied: a whole less its other parts, where only the last part was not published.</summary>
    Implied,
}
