using FinModel.Compiler.Plans;
using FinModel.Core.Units;
using FinModel.Presentation.Wording;

namespace FinModel.Presentation.Formats;

/// <summary>What a line's numbers are in: words for people, and stable ones for programs.</summary>
internal static class UnitText
{
    /// <summary>For json and csv, whose numbers are not scaled for show: a percentage is a fraction there.</summary>
    public static string Stable(PlanLine line, PlanMember? member, Plan plan) => line.Display switch
    {
        Display.Band => line.Bands!.Name,
        Display.Percent => "fraction",
        Display.Times => "times",
        Display.Date => "date",
        _ => Scaled(UnitOf(line, member), plan.ScaleName, new EnglishWords()),
    };

    /// <summary>For people; empty for a plain number and for what says it itself, like a multiple's x.</summary>
    public static string Shown(PlanLine line, PlanMember? member, Plan plan, Words words) => line.Display switch
    {
        Display.Percent => "%",
        Display.Plain when !UnitOf(line, member).IsPure => Scaled(UnitOf(line, member), plan.ScaleName, words),
        _ => "",
    };

    /// <summary>For a column of units, in which the x of multiples stands, too.</summary>
    public static string Column(PlanLine line, PlanMember? member, Plan plan, Words words) =>
        line.Display == Display.Times ? "x" : Shown(line, member, plan, words);

    /// <summary>For a list of lines, in which each has one.</summary>
    public static string Listed(PlanLine line, Plan plan, Words words) => line.Display switch
    {
        Display.Band => line.Bands!.Name,
        Display.Percent => "%",
        Display.Times => "x",
        Display.Date => words.Say("date"),
        _ => Scaled(UnitOf(line, null), plan.ScaleName, words),
    };

    /// <summary>In what and for which years figures are given: the reporting unit, and when years end that are not the calendar's.</summary>
    public static string Basis(Plan plan, Words words) =>
        plan.Timeline.FiscalYear.IsCalendar ? Reporting(plan, words) : $"{Reporting(plan, words)} · {words.YearsEnd(plan.Timeline.FiscalYear)}";

    /// <summary>The unit most of a page is in.</summary>
    public static string Reporting(Plan plan, Words words) => Scaled(Unit.Base(plan.ReportingCurrency), plan.ScaleName, words);

    private static Unit UnitOf(PlanLine line, PlanMember? member) => line.Units[member?.Index ?? 0];

    private static string Scaled(Unit unit, string scale, Words words)
    {
        var power = scale.Length == 0 ? 0 : Scale.PowerIn(unit);
        var text = Named(unit, words);
        return power switch
        {
            0 => text,
            1 when unit == Unit.Shares => words is EnglishWords ? $"{scale} {text}" : words.Scale(scale) + text,
            1 => words is EnglishWords ? $"{text} {scale}" : $"{text} {words.Scale(scale)}",
            _ => $"{text} {words.Scale(scale)}^{power}",
        };
    }

    private static string Named(Unit unit, Words words)
    {
        if (unit.IsPure || words is EnglishWords)
        {
            return unit.ToString();
        }

        return unit == Unit.Shares ? words.Shares
            : unit == Unit.Days ? words.Days
            : unit.ToString().Replace("/share", "/" + words.Share, StringComparison.Ordinal).Replace("/day", "/" + words.Days, StringComparison.Ordinal);
    }
}
