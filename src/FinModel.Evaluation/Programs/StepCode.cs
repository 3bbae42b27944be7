namespace FinModel.Evaluation.Programs;

/// <summary>What a step does; the primitive operations with at most three operands.</summary>
internal enum StepCode : byte
{
    Copy,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Power,
    Minimum,
    Maximum,
    Absolute,
    Round,
    SquareRoot,
    Logarithm,
    Exponential,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Not,
    Select,
}
