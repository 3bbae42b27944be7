namespace FinModel.Evaluation.Outcomes;

/// <summary>Why a cell has no value.</summary>
public enum FaultKind
{
    /// <summary>Something was divided by zero.</summary>
    DivisionByZero,

    /// <summary>A result is too large for a number.</summary>
    Overflow,

    /// <summary>A root, logarithm or power that is no real number.</summary>
    Undefined,

    /// <summary>The model itself refuses the value and says why.</summary>
    Refused,

    /// <summary>The model says that the value would mean nothing: growth from a loss, a return on less than nothing.</summary>
    NotMeaningful,

    /// <summary>A circle for which no solution was found.</summary>
    NoConvergence,

    /// <summary>A circle with many solutions next to each other, none of which is the one that is meant.</summary>
    Undetermined,
}
