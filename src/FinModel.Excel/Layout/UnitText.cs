using FinModel.Compiler.Plans;
using FinModel.Core.Units;

namespace FinModel.Excel.Layout;

/// <summary>What a line's numbers are in, for the unit column.</summary>
internal sealed class UnitText(Plan plan, Words words)
{
    public string Of(PlanLine line, PlanMember? member) => line.Display switch
    {
        Display.Percent => "%",
        Display.Times => "x",
        Display.Band or Display.Date => "",
        _ => Of(line.Units[member?.Index ?? 0]),
    };

    public string Of(Unit unit)
    {
        if (unit.IsPure)
        {
            return "";
        }

        var name = unit == Unit.Shares ? words.Short("shares", "股") : unit == Unit.Days ? words.Short("days", "天")
            : words.Short(unit.ToString(), unit.ToString().Replace("/share", "/股", StringComparison.Ordinal).Replace("/day", "/天", StringComparison.Ordinal));
        var power = plan.ScaleName.Length == 0 ? 0 : Scale.PowerIn(unit);
        return power == 0 ? name : power == 1 ? Scaled(unit, name) : $"{name} {plan.ScaleName}^{power}";
    }

    private string Scaled(Unit unit, string name)
    {
        var chinese = plan.ScaleName switch
        {
            "thousand" => "千",
            "million" => "百万",
            "billion" => "十亿",
            "trillion" => "万亿",
            _ => plan.ScaleName,
        };
        return words.Short($"{(unit == Unit.Shares ? $"{plan.ScaleName} {name}" : $"{name} {plan.ScaleName}")}", unit == Unit.Shares ? chinese + name : $"{name} {chinese}");
    }
}
