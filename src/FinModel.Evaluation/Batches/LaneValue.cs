using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>A value of a batch: one number for each run of a block. Each is computed once, from others.</summary>
internal sealed class LaneValue
{
    private LaneValue(LaneCode code) => Code = code;

    /// <summary>What it is.</summary>
    public LaneCode Code { get; }

    /// <summary>The operation, when it is a step.</summary>
    public StepCode Step { get; private init; }

    /// <summary>The operands.</summary>
    public LaneValue[] Operands { get; private init; } = [];

    /// <summary>The number, when it is a constant.</summary>
    public double Number { get; private init; }

    /// <summary>Which input it is, when it is one.</summary>
    public int Input { get; private init; } = -1;

    /// <summary>Its place in the frame, or −1 while it has none.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>Its place in the order of computation.</summary>
    public int Order { get; set; } = -1;

    /// <summary>Whether it is the same in every run.</summary>
    public bool IsConstant => Code == LaneCode.Constant;

    /// <summary>Whether it only watches over others.</summary>
    public bool IsGuard => Code is LaneCode.FiniteGuard or LaneCode.CircleGuard or LaneCode.PivotGuard or LaneCode.DivisorGuard;

    /// <summary>A number.</summary>
    public static LaneValue Of(double number) => new(LaneCode.Constant) { Number = number };

    /// <summary>An input.</summary>
    public static LaneValue OfInput(int input) => new(LaneCode.Input) { Input = input };

    /// <summary>An operation of the steps.</summary>
    public static LaneValue OfStep(StepCode step, params LaneValue[] operands) => new(LaneCode.Step) { Step = step, Operands = operands };

    /// <summary>An operation that only a batch has.</summary>
    public static LaneValue OfLane(LaneCode code, params LaneValue[] operands) => new(code) { Operands = operands };

    /// <summary>Whether it is a step with that operation.</summary>
    public bool Is(StepCode step) => Code == LaneCode.Step && Step == step;

    /// <summary>Whether a number that is not finite in an operand always shows in the result, so that only the result need be watched.</summary>
    public bool Shows(int operand) => Code == LaneCode.Quotient || (Code == LaneCode.Step && (Primitive.Of(Step).Shows & (1 << operand)) != 0);
}
