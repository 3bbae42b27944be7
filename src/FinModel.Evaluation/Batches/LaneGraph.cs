using FinModel.Evaluation.Programs;

namespace FinModel.Evaluation.Batches;

/// <summary>The values of a batch while they are collected: what is constant is folded, and what is computed twice is computed once.</summary>
internal sealed class LaneGraph
{
    private readonly Dictionary<double, LaneValue> _constants = [];
    private readonly Dictionary<(StepCode Code, LaneValue A, LaneValue? B, LaneValue? C), LaneValue> _known = [];

    /// <summary>All values that are computed, each after its operands.</summary>
    public List<LaneValue> Values { get; } = [];

    /// <summary>A number.</summary>
    public LaneValue Constant(double number)
    {
        // Zero and minus zero are equal keys; they compare alike in every operation that a model has.
        if (!_constants.TryGetValue(number, out var value))
        {
            _constants[number] = value = LaneValue.Of(number);
        }

        return value;
    }

    /// <summary>An operation, at least one operand of which varies.</summary>
    public LaneValue Step(StepCode code, LaneValue a, LaneValue b, LaneValue c) => code switch
    {
        StepCode.Copy => a,
        StepCode.Add when IsNumber(b, 0) => a,
        StepCode.Add when IsNumber(a, 0) => b,
        StepCode.Subtract when IsNumber(b, 0) => a,
        StepCode.Multiply when IsNumber(b, 1) => a,
        StepCode.Multiply when IsNumber(a, 1) => b,
        StepCode.Divide when IsNumber(b, 1) => a,
        StepCode.Divide when b.IsConstant && IsPowerOfTwo(b.Number) => Known(StepCode.Multiply, a, Constant(1 / b.Number), null),
        StepCode.Select when a.IsConstant => double.IsNaN(a.Number) ? a : a.Number != 0 ? b : c,
        _ => Known(code, a, Operands(code) > 1 ? b : null, Operands(code) > 2 ? c : null),
    };

    private static int Operands(StepCode code) => Primitive.Of(code).Operands;

    private LaneValue Known(StepCode code, LaneValue a, LaneValue? b, LaneValue? c)
    {
        var operands = (LaneValue[])(b is null ? [a] : c is null ? [a, b] : [a, b, c]);
        if (Array.Exists(operands, o => o.IsConstant && double.IsNaN(o.Number)) && code != StepCode.Select)
        {
            return Constant(double.NaN);
        }

        if (!_known.TryGetValue((code, a, b, c), out var value))
        {
            _known[(code, a, b, c)] = value = LaneValue.OfStep(code, operands);
            Values.Add(value);
        }

        return value;
    }

    private static bool IsNumber(LaneValue value, double number) => value.IsConstant && value.Number == number;

    // Its reciprocal is exact, so that multiplying is the same as dividing.
    private static bool IsPowerOfTwo(double number) =>
        Math.Abs(number) is >= 1e-200 and <= 1e200 && (BitConverter.DoubleToInt64Bits(number) & 0xFFFFFFFFFFFFF) == 0;
}
