namespace FinModel.Compiler.Plans;

/// <summary>In which operands an operation is a constant plus fixed multiples.</summary>
public enum Linearity
{
    /// <summary>In none.</summary>
    None,

    /// <summary>In all of them together.</summary>
    All,

    /// <summary>In each, while the others are fixed.</summary>
    Each,

    /// <summary>In the first, while the others are fixed.</summary>
    First,

    /// <summary>In all but the first, while that is fixed.</summary>
    Rest,
}
