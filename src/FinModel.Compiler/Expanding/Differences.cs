using FinModel.Compiler.Plans;

namespace FinModel.Compiler.Expanding;

/// <summary>
/// A difference that is compared with 0 is a comparison of its two sides. Only so are 0.1 + 0.2 - 0.3 and 0 equal: what is left of the difference is
/// nothing but
/// rounding, but next to 0 nothing is small.
/// </summary>
internal static class Differences
{
    /// <summary>The two sides that are compared.</summary>
    public static (PlanExpression Left, PlanExpression Right) Sides(PlanExpression left, PlanExpression right) => (left, right) switch
    {
        (PlanOperation { Op: Op.Subtract, Operands: [var a, var b] }, PlanConstant { Value: 0 }) => (a, b),
        (PlanConstant { Value: 0 }, PlanOperation { Op: Op.Subtract, Operands: [var a, var b] }) => (b, a),
        _ => (left, right),
    };
}
