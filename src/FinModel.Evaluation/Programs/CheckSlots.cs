using FinModel.Compiler.Plans;

namespace FinModel.Evaluation.Programs;

/// <summary>Where the two sides and the tolerance of a check are computed; −1 where there is no tolerance.</summary>
internal sealed record CheckSlots(PlanCheck Check, PlanCheckInstance Instance, int Left, int Right, int Within)
{
    /// <summary>The slots of all that is compared.</summary>
    public int[] Sides => Within < 0 ? [Left, Right] : [Left, Right, Within];

    /// <summary>How the check came out.</summary>
    public CheckResult Judge(double[] slots)
    {
        var (left, right) = (slots[Left], slots[Right]);
        var tolerance = Within < 0 ? 0 : Math.Abs(slots[Within]);
        var holds = Instance.Comparison switch
        {
            Op.Equal => Operation.Holds(Op.Equal, left, right) || Operation.Holds(Op.LessOrEqual, Math.Abs(left - right), tolerance),
            Op.NotEqual => Operation.Holds(Op.NotEqual, left, right) && Operation.Holds(Op.Greater, Math.Abs(left - right), tolerance),
            Op.Less or Op.LessOrEqual => Operation.Holds(Instance.Comparison, left, right + tolerance),
            _ => Operation.Holds(Instance.Comparison, left, right - tolerance),
        };
        return new CheckResult(Check, Instance, left, right, tolerance, holds);
    }
}
