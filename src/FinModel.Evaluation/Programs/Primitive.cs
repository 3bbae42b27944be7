using System.Reflection.Emit;
using FinModel.Evaluation.Arithmetic;
using FinModel.Evaluation.Outcomes;

namespace FinModel.Evaluation.Programs;

/// <summary>What every path must know of an operation of the steps: the interpreter, compiled steps and batches are made from these rows.</summary>
internal sealed unsafe class Primitive(StepCode code, int operands, OpCode? plain, string? vector, string script, int shows)
{
    private const int Neither = 0;
    private const int First = 1;
    private const int Both = 3;

    private static readonly Primitive[] Rows =
    [
        new(StepCode.Copy, 1, OpCodes.Nop, null, "a", First) { Scalar = &Scalars.Copy, Loss = &Losses.Overflow },
        new(StepCode.Add, 2, OpCodes.Add, "Add", "a+b", Both) { Scalar = &Scalars.Add, Loss = &Losses.Overflow },
        new(StepCode.Subtract, 2, OpCodes.Sub, "Subtract", "a-b", Both) { Scalar = &Scalars.Subtract, Loss = &Losses.Overflow },
        new(StepCode.Multiply, 2, OpCodes.Mul, "Multiply", "a*b", Both) { Scalar = &Scalars.Multiply, Loss = &Losses.Overflow },
        new(StepCode.Divide, 2, OpCodes.Div, "Divide", "a/b", First) { Scalar = &Scalars.Divide, Loss = &Losses.Quotient },
        new(StepCode.Negate, 1, OpCodes.Neg, "Negate", "-a", First) { Scalar = &Scalars.Negate, Loss = &Losses.Overflow },
        new(StepCode.Power, 2, null, null, "power(a,b)", Neither) { Scalar = &Scalars.Power, Loss = &Losses.Power },
        new(StepCode.Minimum, 2, null, "MinNative", "Math.min(a,b)", Neither) { Scalar = &Scalars.Minimum, Loss = &Losses.Overflow },
        new(StepCode.Maximum, 2, null, "MaxNative", "Math.max(a,b)", Neither) { Scalar = &Scalars.Maximum, Loss = &Losses.Overflow },
        new(StepCode.Absolute, 1, null, "Abs", "Math.abs(a)", First) { Scalar = &Scalars.Absolute, Loss = &Losses.Overflow },
        new(StepCode.Round, 2, null, null, "round(a,b)", Neither) { Scalar = &Scalars.Round, Loss = &Losses.Overflow },
        new(StepCode.SquareRoot, 1, null, "Sqrt", "Math.sqrt(a)", First) { Scalar = &Scalars.SquareRoot, Loss = &Losses.Undefined },
        new(StepCode.Logarithm, 1, null, null, "log(a)", Neither) { Scalar = &Scalars.Logarithm, Loss = &Losses.Undefined },
        new(StepCode.Exponential, 1, null, null, "exp(a)", Neither) { Scalar = &Scalars.Exponential, Loss = &Losses.Overflow },
        new(StepCode.Equal, 2, null, null, "equal(a,b)", Neither) { Scalar = &Scalars.Equal, Loss = &Losses.Overflow },
        new(StepCode.NotEqual, 2, null, null, "notEqual(a,b)", Neither) { Scalar = &Scalars.NotEqual, Loss = &Losses.Overflow },
        new(StepCode.Less, 2, null, null, "less(a,b)", Neither) { Scalar = &Scalars.Less, Loss = &Losses.Overflow },
        new(StepCode.LessOrEqual, 2, null, null, "lessOrEqual(a,b)", Neither) { Scalar = &Scalars.LessOrEqual, Loss = &Losses.Overflow },
        new(StepCode.Greater, 2, null, null, "less(b,a)", Neither) { Scalar = &Scalars.Greater, Loss = &Losses.Overflow },
        new(StepCode.GreaterOrEqual, 2, null, null, "lessOrEqual(b,a)", Neither) { Scalar = &Scalars.GreaterOrEqual, Loss = &Losses.Overflow },
        new(StepCode.And, 2, null, null, "and(a,b)", Neither) { Scalar = &Scalars.And, Loss = &Losses.Overflow },
        new(StepCode.Or, 2, null, null, "or(a,b)", Neither) { Scalar = &Scalars.Or, Loss = &Losses.Overflow },
        new(StepCode.Not, 1, null, null, "not(a)", Neither) { Scalar = &Scalars.Not, Loss = &Losses.Overflow },
        new(StepCode.Select, 3, null, null, "a!==a?a:a!==0?b:c", Neither) { Scalar = &Scalars.Select, Loss = &Losses.Refused },
    ];

    /// <summary>Which.</summary>
    public StepCode Code => code;

    /// <summary>How many operands it has.</summary>
    public int Operands => operands;

    /// <summary>The one instruction that does it, if there is one.</summary>
    public OpCode? Plain => plain;

    /// <summary>The one operation of vectors that does it, if there is one.</summary>
    public string? Vector => vector;

    /// <summary>What does it in a page: an expression of <c>a</c>, <c>b</c> and <c>c</c>, with the functions of the page's engine.</summary>
    public string Script => script;

    /// <summary>In which operands a number that is not finite always shows in the result: 1 is the first, 2 the second.</summary>
    public int Shows => shows;

    /// <summary>One row for each.</summary>
    public static IReadOnlyList<Primitive> All => Rows;

    private delegate*<double, double, double, double> Scalar { get; init; }

    private delegate*<double, double, FaultKind> Loss { get; init; }

    /// <summary>The row of an operation.</summary>
    public static Primitive Of(StepCode code) => Rows[(int)code];

    /// <summary>Computes it for one run; what is no operand is not looked at.</summary>
    public double Compute(double a, double b, double c) => Scalar(a, b, c);

    /// <summary>What went wrong where it has no result though its operands have values, or, of a choice, where it fell on what has none.</summary>
    public FaultKind KindOfLoss(double a, double b) => Loss(a, b);
}
