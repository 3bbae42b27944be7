using FinModel.Compiler.Plans;
using FinModel.Core.Units;

namespace FinModel.Compiler.Checking;

/// <summary>A day is a place on the calendar and no amount: what can be done with it is little, and all that means something.</summary>
internal static class DateRules
{
    /// <summary>Whether they are asked.</summary>
    public static bool Concern(Unit? unit, Unit? other = null) => unit == Unit.Date || other == Unit.Date;

    /// <summary>The unit of a sum or difference with a date in it, or null when it means nothing.</summary>
    public static Unit? Sum(Op op, Unit? left, Unit? right) => (op, left == Unit.Date, right == Unit.Date) switch
    {
        (Op.Subtract, true, true) => Unit.Days,
        (_, true, false) when IsDays(right) => Unit.Date,
        (Op.Add, false, true) when IsDays(left) => Unit.Date,
        _ => null,
    };

    // Nought has every unit.
    private static bool IsDays(Unit? unit) => unit is null || unit == Unit.Days;
}
