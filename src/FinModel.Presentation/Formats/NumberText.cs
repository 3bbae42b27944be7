using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Formats;

/// <summary>Numbers as a broker prints them: thousands grouped, two decimals below a thousand, negatives in parentheses, half away from zero.</summary>
internal static class NumberText
{
    /// <summary>The decimals where the line says nothing.</summary>
    public const int UsualDecimals = 2;

    private const int MostDecimals = 10;

    /// <summary>The amount from which on there are none.</summary>
    public const double FirstWithoutDecimals = 1000;

    /// <summary>What stands for a value that there is not.</summary>
    public const string Missing = "n/a";

    /// <summary>What stands for a value that would mean nothing.</summary>
    public const string NotMeaningful = "n.m.";

    /// <summary>The largest magnitude that decimal arithmetic can round.</summary>
    public const double LargestDecimal = 7.9e28;

    /// <summary>A value of a line; a band's name for a line measured in bands. The unit stands elsewhere, but for the x of a multiple.</summary>
    public static string Of(double value, PlanLine line, int? decimals, Words words, string percent = "") => line.Display switch
    {
        Display.Band => Band(value, line) is { } band ? words.Label(band.Label) : "",
        Display.Date => CalendarDate.Text(value) ?? Missing,
        _ => Of(value, line.Display, decimals, percent),
    };

    /// <summary>A number that is neither a band nor a day.</summary>
    public static string Of(double value, Display display, int? decimals, string percent) => display switch
    {
        Display.Percent => Printed(value * 100, decimals ?? UsualDecimals, percent),
        Display.Times => Printed(value, decimals ?? UsualDecimals, "x"),
        _ => decimals is { } fixedDecimals ? Printed(value, fixedDecimals, "") : Amount(value),
    };

    /// <summary>A value that is a word rather than a number: a band's name or a day; otherwise null.</summary>
    public static string? Word(double value, PlanLine line) => line.Display == Display.Date ? CalendarDate.Text(value) : Band(value, line)?.Name;

    /// <summary>A side of a check.</summary>
    public static string Side(double value, PlanCheck check) => check.Sides switch
    {
        Display.Date => CalendarDate.Text(value) ?? Missing,
        Display.Percent => Printed(value * 100, UsualDecimals, "%"),
        _ => Amount(value),
    };

    /// <summary>Both sides of a check, with as many decimals as it takes to see that they differ.</summary>
    public static (string Left, string Right) Sides(double left, double right, PlanCheck check)
    {
        var sides = (Left: Side(left, check), Right: Side(right, check));
        for (var decimals = UsualDecimals + 1; sides.Left == sides.Right && left != right && decimals <= MostDecimals; decimals++)
        {
            sides = check.Sides switch
            {
                Display.Date => sides,
                Display.Percent => (Printed(left * 100, decimals, "%"), Printed(right * 100, decimals, "%")),
                _ => (Printed(left, decimals, ""), Printed(right, decimals, "")),
            };
        }

        return sides;
    }

    /// <summary>The band that a value stands for, or null.</summary>
    public static PlanBand? Band(double value, PlanLine line) =>
        line.Bands is { } scale && value >= 0 && value < scale.Bands.Count ? scale.Bands[(int)value] : null;

    /// <summary>An amount of money and the like.</summary>
    public static string Amount(double value) => Printed(value, Math.Abs(Rounded(value, UsualDecimals)) >= FirstWithoutDecimals ? 0 : UsualDecimals, "");

    /// <summary>What is left of a circle, by its magnitude.</summary>
    public static string Residual(double residual) => residual == 0 ? "0" : residual.ToString("0.#E+0", CultureInfo.InvariantCulture);

    /// <summary>A number with so many decimals.</summary>
    public static string Printed(double value, int decimals, string suffix)
    {
        if (!double.IsFinite(value))
        {
            return Missing;
        }

        var rounded = Rounded(value, decimals);
        var digits = Math.Abs(rounded) >= LargestDecimal
            ? Math.Abs(rounded).ToString("0.####E+0", CultureInfo.InvariantCulture)
            : Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? $"({digits}{suffix})" : digits + suffix;
    }

    // In decimal arithmetic, so that 1.005 is a half and goes up, as on paper.
    private static double Rounded(double value, int decimals) => !double.IsFinite(value) || Math.Abs(value) >= LargestDecimal
        ? value
        : (double)Math.Round((decimal)value, Math.Clamp(decimals, 0, 15), MidpointRounding.AwayFromZero);
}
