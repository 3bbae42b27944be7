using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;

namespace FinModel.Presentation.Formats;

/// <summary>Values as the language reads them.</summary>
internal static class Literals
{
    private const double LargestDecimal = 1e15;

    /// <summary>A value as a cell of an inputs file or a scenario has it: in percent where that is its unit, a date as a day, otherwise a plain
    /// number in the input's own unit.</summary>
    public static string Of(PlanLine line, double value)
    {
        if (line.Display == Display.Date && CalendarDate.Text(value) is { } day)
        {
            return day;
        }

        if (NumberText.Band(value, line) is { } band)
        {
            return band.Name;
        }

        if (line.Display == Display.Percent && Math.Abs(value) < LargestDecimal)
        {
            return Percent(value) + "%";
        }

        var text = value.ToString("0.###############################", CultureInfo.InvariantCulture);
        return text + (line.Display == Display.Times ? "x" : "");
    }

    // The shortest of the texts that, read as percent, give the number back to the last bit.
    private static string Percent(double value)
    {
        var percent = value * 100;
        double[] near = [Math.Round(percent, 10), percent, Math.BitDecrement(percent), Math.BitIncrement(percent)];
        var exact =
            decimal.Parse(near.FirstOrDefault(p => p / 100 == value, percent).ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float,
                CultureInfo.InvariantCulture);
        return exact.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
