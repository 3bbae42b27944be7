namespace FinModel.Evaluation.Batches;

/// <summary>What a value of a batch is: the steps' operations, and those that only a batch has.</summary>
internal enum LaneCode : byte
{
    /// <summary>The same number in every run.</summary>
    Constant,

    /// <summary>An input that varies from run to run.</summary>
    Input,

    /// <summary>An operation of the steps; see <see cref="LaneValue.Step"/>.</summary>
    Step,

    /// <summary>1 ÷ a, of a divisor that several quotients share.</summary>
    Reciprocal,

    /// <summary>a ÷ b by b's reciprocal c, to the last bit what a division gives.</summary>
    Quotient,

    /// <summary>Zero where a is a finite number, otherwise not a number.</summary>
    FiniteGuard,

    /// <summary>Zero where a (what a circle assumes) agrees with b (what it gives back), otherwise not a number.</summary>
    CircleGuard,

    /// <summary>Zero where a is far enough from 0 to say what solves a circle, otherwise not a number.</summary>
    PivotGuard,

    /// <summary>Zero where a is no larger than a divisor may be whose reciprocal is used, otherwise not a number.</summary>
    DivisorGuard,
}
