using FinModel.Analysis.Expectations;
using FinModel.Compiler.Plans;

namespace FinModel.Presentation.Wording;

internal sealed class ChineseExpectationWords : ExpectationWords
{
    public override string EstimatesAgainst => "预测与市场、公司预期";

    public override string ReportedAgainst => "已披露数据与此前预期";

    public override string Kind(ExpectationKind kind) => kind == ExpectationKind.Consensus ? "一致预期" : "公司指引";

    public override string Expected => "预期";

    public override string Difference => "差异";

    public override string Result => "结果";

    public override string Place(Verdict verdict) => verdict switch
    {
        Verdict.Below => "低于",
        Verdict.InLine => "符合",
        Verdict.Within => "区间内",
        Verdict.Above => "高于",
        _ => "",
    };

    public override string Outcome(Verdict verdict) => verdict switch
    {
        Verdict.Below => "不及预期",
        Verdict.Above => "超预期",
        _ => Place(verdict),
    };

    public override string Range(string low, string high) => $"{low} – {high}";

    public override string AtLeast(string low) => $"不低于 {low}";

    public override string AtMost(string high) => $"不高于 {high}";

    public override string Mean => "均值";

    public override string Median => "中位数";

    public override string Low => "最低";

    public override string High => "最高";

    public override string Analysts => "机构数";

    public override string Date => "日期";

    public override string OfAnalysts(string figure, int analysts) => $"{analysts} 家机构{figure}";

    public override string From(string low, string high) => $"{low} 至 {high}";

    public override string Withdrawn => "已撤回";

    public override string Earlier => "此前";

    public override string NothingExpected => "这些项目没有一致预期或公司指引。";
}
