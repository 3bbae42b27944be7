using FinModel.Compiler.Plans;
using FinModel.Core.Time;

namespace FinModel.Drafts.Drivers;

/// <summary>What an input begins with.</summary>
/// <param name="Line">The input.</param>
/// <param name="Value">The value, as computed.</param>
/// <param name="Note">Where it is from.</param>
internal sealed record HouseValue(PlanLine Line, double Value, string Note)
{
    /// <summary>The value as a driver that holds always.</summary>
    public Driver Held => new(Line, new Dictionary<Period, double>(), DriverOrigin.House, Note) { Always = Plain };

    /// <summary>The value as people type it.</summary>
    public double Plain => ImpliedValues.Rounded(Line, Value, House.Decimals(Line));
}
