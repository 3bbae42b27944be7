using System.Reflection.Emit;
using FinModel.Evaluation.Arithmetic;

namespace FinModel.Evaluation.Programs;

/// <summary>What every path must know of an operation of the steps: the interpreter, compiled steps and batches are made from these rows.</summary>
internal sealed unsafe class Primitive(StepCode code, int operands, OpCode? plain, string? vector, int shows)
{
    private const int Neither = 0;
    private const int First = 1;
    private const int Both = 3;

    private static readonly Primitive[] Rows =
    [
        new(StepCode.Copy, 1, OpCodes.Nop, null, First) { Scalar = &Scalars.Copy },
        new(StepCode.Add, 2, OpCodes.Add, "Add", Both) { Scalar = &Scalars.Add },
        new(StepCode.Subtract, 2, OpCodes.Sub, "Subtract", Both) { Scalar = &Scalars.Subtract },
        new(StepCode.Multiply, 2, OpCodes.Mul, "Multiply", Both) { Scalar = &Scalars.Multiply },
        new(StepCode.Divide, 2, OpCodes.Div, "Divide", First) { Scalar = &Scalars.Divide },
        new(StepCode.Negate, 1, OpCodes.Neg, "Negate", First) { Scalar = &Scalars.Negate },
        new(StepCode.Power, 2, null, null, Neither) { Scalar = &Scalars.Power },
        new(StepCode.Minimum, 2, null, "MinNative", Neither) { Scalar = &Scalars.Minimum },
        new(StepCode.Maximum, 2, null, "MaxNative", Neither) { Scalar = &Scalars.Maximum },
        new(StepCode.Absolute, 1, null, "Abs", First) { Scalar = &Scalars.Absolute },
        new(StepCode.Round, 2, null, null, Neither) { Scalar = &Scalars.Round },
        new(StepCode.SquareRoot, 1, null, "Sqrt", First) { Scalar = &Scalars.SquareRoot },
        new(StepCode.Logarithm, 1, null, null, Neither) { Scalar = &Scalars.Logarithm },
        new(StepCode.Exponential, 1, null, null, Neither) { Scalar = &Scalars.Exponential },
        new(StepCode.Equal, 2, null, null, Neither) { Scalar = &Scalars.Equal },
        new(StepCode.NotEqual, 2, null, null, Neither) { Scalar = &Scalars.NotEqual },
        new(StepCode.Less, 2, null, null, Neither) { Scalar = &Scalars.Less },
        new(StepCode.LessOrEqual, 2, null, null, Neither) { Scalar = &Scalars.LessOrEqual },
        new(StepCode.Greater, 2, null, null, Neither) { Scalar = &Scalars.Greater },
        new(StepCode.GreaterOrEqual, 2, null, null, Neither) { Scalar = &Scalars.GreaterOrEqual },
        new(StepCode.And, 2, null, null, Neither) { Scalar = &Scalars.And },
        new(StepCode.Or, 2, null, null, Neither) { Scalar = &Scalars.Or },
        new(StepCode.Not, 1, null, null, Neither) { Scalar = &Scalars.Not },
        new(StepCode.Select, 3, null, null, Neither) { Scalar = &Scalars.Select },
    ];

    /// <summary>Which.</summary>
    public StepCode Code => code;

    /// <summary>How many operands it has.</summary>
    public int Operands => operands;

    /// <summary>The one instruction that does it, if there is one.</summary>
    public OpCode? Plain => plain;

    /// <summary>The one operation of vectors that does it, if there is one.</summary>
    public string? Vector => vector;

    /// <summary>In which operands a number that is not finite always shows in the result: 1 is the first, 2 the second.</summary>
    public int Shows => shows;

    /// <summary>One row for each.</summary>
    public static IReadOnlyList<Primitive> All => Rows;

    private delegate*<double, double, double, double> Scalar { get; init; }

    /// <summary>The row of an operation.</summary>
    public static Primitive Of(StepCode code) => Rows[(int)code];

    /// <summary>Computes it for one run; what is no operand is not looked at.</summary>
    public double Compute(double a, double b, double c) => Scalar(a, b, c);
}
