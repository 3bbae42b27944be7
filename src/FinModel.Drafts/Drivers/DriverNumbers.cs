using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Presentation.Formats;
using FinModel.Presentation.Wording;

namespace FinModel.Drafts.Drivers;

/// <summary>Values of drivers as people type them: without what binary numbers add.</summary>
internal static class DriverNumbers
{
    private const int Most = 12;

    /// <summary>The value with its percent sign or its x, in as few digits as it has.</summary>
    public static string Text(PlanLine line, double value)
    {
        if (line.IsSwitch)
        {
            return value == 0 ? "off" : "on";
        }

        if (line.Display == Display.Date)
        {
            return CalendarDate.Text(value)!;
        }

        var (shown, sign) = line.Display switch { Display.Percent => (value * 100, "%"), Display.Times => (value, "x"), _ => (value, "") };
        var rounded = Math.Round(shown, Most - (int)Math.Clamp(Math.Log10(Math.Max(1, Math.Abs(shown))), 0, Most - 1));
        return (rounded == 0 ? 0 : rounded).ToString("0.############", CultureInfo.InvariantCulture) + sign;
    }

    /// <summary>The unit as the inputs file has it.</summary>
    public static string Unit(PlanLine line, Plan plan) =>
        line.IsSwitch ? "" : line.Display == Display.Date ? UnitText.Stable(line, null, plan)
            : UnitText.Column(line, null, plan, new EnglishWords()) is { Length: > 0 } unit ? unit : "number";
}
