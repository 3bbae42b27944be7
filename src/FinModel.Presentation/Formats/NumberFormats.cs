using FinModel.Compiler.Plans;
using FinModel.Core.Units;

namespace FinModel.Presentation.Formats;

/// <summary>Formats of lines as spreadsheets have them, with the decimals of <see cref="NumberText"/>: negative money in parentheses, a dash for
/// nothing, the unit never in the format but for % and x. None changes a sign.</summary>
internal static class NumberFormats
{
    public const string General = "General";
    public const string Whole = "0";
    public const string Switch = "[=1]\"on\";[=0]\"off\";General";
    public const string Date = "yyyy\\-mm\\-dd";

    public static string Of(PlanLine line, PlanMember? member, PlanHints hints)
    {
        var decimals = hints.Decimals ?? line.Hints.Decimals;
        return line.Display switch
        {
            Display.Percent => Percent(decimals ?? NumberText.UsualDecimals),
            Display.Times => Times(decimals ?? NumberText.UsualDecimals),
            Display.Band => line.IsSwitch ? Switch : Whole,
            Display.Date => Date,
            _ => Money(decimals ?? Default(line.Units[member?.Index ?? 0])),
        };
    }

    /// <summary>For what is added to a line: to a date, days.</summary>
    public static string OfChange(PlanLine line, PlanMember? member) => line.Display == Display.Date ? Signed("0") : Of(line, member, line.Hints);

    /// <summary>How a switch is shown whose states have these names.</summary>
    public static string SwitchOf(string off, string on) => $"[=1]\"{on}\";[=0]\"{off}\";{General}";

    public static string Money(int decimals)
    {
        var digits = "#,##0" + Point(decimals);
        return $"{digits}_);({digits});\"-\"_)";
    }

    public static string Percent(int decimals) => Signed("0" + Point(decimals) + "%");

    public static string Times(int decimals) => Signed("0" + Point(decimals) + "\"x\"");

    private static string Signed(string digits) => $"{digits};-{digits}";

    private static string Point(int decimals) => decimals > 0 ? "." + new string('0', decimals) : "";

    // A column has one format: money and shares are whole; what is per share, in days, or a bare number, has decimals.
    private static int Default(Unit unit) => unit.IsPure || unit == Unit.Days || unit.Factors.Any(f => f.Exponent < 0) ? NumberText.UsualDecimals : 0;
}
