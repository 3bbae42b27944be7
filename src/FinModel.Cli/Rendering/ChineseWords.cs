using System.Globalization;
using FinModel.Cli.Rendering.Checks;
using FinModel.Compiler.Plans;

namespace FinModel.Cli.Rendering;

internal sealed class ChineseWords : Words
{
    public override string Shares => "股";

    public override string Share => "股";

    public override string Days => "天";

    public override string Scenario => "情景";

    public override string Changes => "调整";

    public override string Unit => "单位";

    public override string Line => "项目";

    public override string Fails => "未通过";

    public override string Warns => "提示";

    public override string NoValue => "无数值";

    public override string Faults => "无数值";

    public override string NotAsked(string periods) => $"无意义（n.m.），不作判断{(periods.Length == 0 ? "" : " " + periods)}";

    public override string Source => "来源";

    public override string Note => "备注";

    public override string SeeAbove => "见上文";

    public override string SeeBelow => "见下文";

    public override string ClosesCircle => "循环引用";

    public override string MoreBelow => "更深层：--depth";

    public override CheckWords Check => new ChineseCheckWords();

    public override string Label(PlanLabel label) => label.Chinese;

    public override string Scale(string scale) => scale switch
    {
        "thousand" => "千",
        "million" => "百万",
        "billion" => "十亿",
        "trillion" => "万亿",
        _ => scale,
    };

    public override string ChangedBy(string who) => $"调整 ({who})";

    public override string AsWritten(Provenance provenance) => provenance switch
    {
        Provenance.Printed => "原文",
        Provenance.Derived => "推算",
        Provenance.Implied => "倒推",
        _ => "填写",
    };

    public override string ChecksHold(int checks) => string.Create(CultureInfo.InvariantCulture, $"全部 {checks} 项检查在各预测期均成立。");

    public override string AlsoThere(string statements) => $"更多内容可用 --statement 查看：{statements}。";

    public override string Circle(string lines, int periods, int evaluations, string residual) => string.Create(
        CultureInfo.InvariantCulture, $"循环引用 {lines}：{periods} 期求解，共 {evaluations} 次计算，残差不超过 {residual}。");

    public override string Origin(CellOrigin origin) => origin switch
    {
        CellOrigin.Input => "假设",
        CellOrigin.Data => "数据",
        CellOrigin.Aggregate => "由子期间汇总",
        CellOrigin.Implied => "倒推：整体减去其他部分",
        _ => "计算",
    };
}
