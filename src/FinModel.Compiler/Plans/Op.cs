namespace FinModel.Compiler.Plans;

/// <summary>
/// The closed set of primitive operations that formulas lower to and every backend implements. Logic is 1 for true and 0 for false.
/// An operation on a fault is a fault, except that <see cref="Select"/> does not look at the branch it does not take.
/// </summary>
public enum Op
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a − b.</summary>
    Subtract,

    /// <summary>a × b.</summary>
    Multiply,

    /// <summary>a ÷ b; a fault when b is 0.</summary>
    Divide,

    /// <summary>−a.</summary>
    Negate,

    /// <summary>a to the power b; a fault when that is no real number.</summary>
    Power,

    /// <summary>The sum of all operands, from the first to the last.</summary>
    Sum,

    /// <summary>The sum over the number of operands.</summary>
    Average,

    /// <summary>The least operand.</summary>
    Minimum,

    /// <summary>The greatest operand.</summary>
    Maximum,

    /// <summary>The middle one of all operands in order; between the two middle ones of an even number.</summary>
    Median,

    /// <summary>The first operand says how far from the least (0) to the greatest (1) of the others, in order; between two of them the straight line
    /// counts.</summary>
    Percentile,

    /// <summary>
    /// An operand of a sum, average, minimum, maximum, median or percentile, which goes without it unless the condition a is true; b is the value.
    /// Where it can be that no operand is left, the plan asks first.
    /// </summary>
    Where,

    /// <summary>|a|.</summary>
    Absolute,

    /// <summary>a rounded to b decimals, half away from zero.</summary>
    Round,

    /// <summary>The square root; a fault below 0.</summary>
    SquareRoot,

    /// <summary>The natural logarithm; a fault at and below 0.</summary>
    Logarithm,

    /// <summary>e to the power a.</summary>
    Exponential,

    /// <summary>a = b, as <see cref="Core.Values.Comparison"/> has it, like the other comparisons.</summary>
    Equal,

    /// <summary>a ≠ b.</summary>
    NotEqual,

    /// <summary>a &lt; b.</summary>
    Less,

    /// <summary>a ≤ b.</summary>
    LessOrEqual,

    /// <summary>a &gt; b.</summary>
    Greater,

    /// <summary>a ≥ b.</summary>
    GreaterOrEqual,

    /// <summary>All operands are true.</summary>
    And,

    /// <summary>Any operand is true.</summary>
    Or,

    /// <summary>a is false.</summary>
    Not,

    /// <summary>b when a is true, otherwise c.</summary>
    Select,
}
