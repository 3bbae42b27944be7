namespace FinModel.Compiler.Plans;

/// <summary>What an override does with the value that was there.</summary>
public enum OverrideOperator
{
    /// <summary>Puts another in its place.</summary>
    Set,

    /// <summary>Adds to it.</summary>
    Add,

    /// <summary>Takes away from it.</summary>
    Subtract,

    /// <summary>Multiplies it.</summary>
    Multiply,
}
