namespace FinModel;

/// <summary>Whether there is a value.</summary>
public enum ValueState
{
    /// <summary>There is a number.</summary>
    Number,

    /// <summary>The model has nothing there, or what it has would mean nothing: growth in the first year, a multiple of a loss. Nobody's mistake.</summary>
    Blank,

    /// <summary>There should be a number and is none: a division by zero, a value that the model refuses, a circle without a solution, or what is
    /// computed from one of them.</summary>
    Fault,
}
