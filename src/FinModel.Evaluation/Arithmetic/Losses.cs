using FinModel.Evaluation.Outcomes;

namespace FinModel.Evaluation.Arithmetic;

/// <summary>Why an operation on numbers has no result.</summary>
internal static class Losses
{
    public static FaultKind Overflow(double _, double _1) => FaultKind.Overflow;

    public static FaultKind Undefined(double _, double _1) => FaultKind.Undefined;

    public static FaultKind Refused(double _, double _1) => FaultKind.Refused;

    public static FaultKind Quotient(double _, double divisor) => divisor == 0 ? FaultKind.DivisionByZero : FaultKind.Overflow;

    public static FaultKind Power(double value, double exponent) => value == 0 ? FaultKind.DivisionByZero
        : double.IsNaN(Math.Pow(value, exponent)) ? FaultKind.Undefined
        : FaultKind.Overflow;
}
