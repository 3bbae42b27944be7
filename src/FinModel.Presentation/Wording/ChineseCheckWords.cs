using System.Globalization;
using FinModel.Analysis;

namespace FinModel.Presentation.Wording;

internal sealed class ChineseCheckWords : CheckWords
{
    public override string Title => "与已发布数据核对";

    public override string Tables => "逐表核对";

    public override string File => "表";

    public override string Cells => "数值";

    public override string Estimates => "预测";

    public override string Reproduced => "一致";

    public override string Given => "取自此处";

    public override string NotComputed => "未计算";

    public override string Explained => "已解释";

    public override string Unexplained => "未解释";

    public override string Total => "全部";

    public override string Row => "行";

    public override string Period => "期间";

    public override string Printed => "原文";

    public override string Model => "模型";

    public override string Contradiction => "应成立的关系";

    public override string NoCause => "原因未说明";

    public override string StaleHeading => "已不存在差异的解释";

    public override string Targets => "估值结果";

    public override string Published => "已发布";

    public override string Checks => "各情景检查";

    public override string NothingPrinted => "模型未对应任何已发布的表。";

    public override string Counted(bool isForecast, int cells, IEnumerable<(TieOutStatus Status, int Count)> counts) => Text(
        $"{(isForecast ? "预测" : "历史")}数值 {cells} 个：{string.Join("，", counts.Select(c => Text($"{c.Count} 个{Fate(c.Status)}")))}。");

    public override string Gap => "";

    private static string Fate(TieOutStatus status) => status switch
    {
        TieOutStatus.Reproduced => "在舍入范围内一致",
        TieOutStatus.Given => "取自此处",
        TieOutStatus.NotComputed => "未计算",
        TieOutStatus.Explained => "差异已解释",
        _ => "未解释",
    };

    public override string NotShown => "请先修正以下问题，模型才能显示";

    public override string UnexplainedHeading(int count) => Text($"未解释：{count}");

    public override string ExplainedHeading(int count) => Text($"已解释：{count}");

    public override string ContradictionsHeading(int count, int unexplained) =>
        Text($"原文自相矛盾之处：{count}") + (unexplained == 0 ? "" : Text($"，未解释 {unexplained}"));

    public override string Hold(CheckCount count, int circles, int faults) =>
        Text($"{count.Checks} 项中 {count.Held} 项成立") + (count.IsOncePerCheck ? "" : Text($"（按期间计 {count.ByPeriod} 项中 {count.HeldByPeriod} 项）"))
        + (circles == 0 ? "" : Text($"；循环引用求解 {circles} 次")) + (faults == 0 ? "" : Text($"；无数值 {faults} 处"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
