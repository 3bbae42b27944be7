using System.Globalization;
using FinModel.Analysis.Solving;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Time;

namespace FinModel.Presentation.Wording;

internal sealed class ChineseWords : Words
{
    public override ILanguage Language => Chinese.Language;

    public override string Shares => "股";

    public override string Share => "股";

    public override string Days => "天";

    public override string Comment => "审阅意见";

    public override string Resolved => "已解决";

    public override string YearsEnd(FiscalYear year)
    {
        var day = year is { Month: 2, Day: 29 } ? "2月末日" : $"{year.Month}月{year.Day}日";
        var weekday = year.Weekday is { } found ? $"星期{"日一二三四五六"[(int)found]}" : "";
        var end = year.IsNearest ? $"最接近{day}的{weekday}" : year.HasWeeks ? $"{year.Month}月最后一个{weekday}" : day;
        return $"财年截至{(year.IsNamedByStart ? "次年" : "")}{end}";
    }

    public override string Scenario => "情景";

    public override string Changes => "调整";

    public override string Unit => "单位";

    public override string Line => "项目";

    public override string Period => "期间";

    public override string Input => "假设";

    public override string Contribution => "贡献";

    public override string All => "合计";

    public override string SplitOver(string line, string from, string fromScenario, string to, string toScenario, bool isShapley) =>
        $"{line} {from} ({fromScenario}) → {to} ({toScenario})，按不同的假设分解（{(isShapley ? "Shapley 值，各种变动顺序等同对待" : "按声明顺序逐项")}）：";

    public override string DownAndAcross(string line, string value, string down, string? across) =>
        $"{line} ({value})；纵向：{down}{(across is null ? "" : $"，横向：{across}")}";

    public override string AtLow => "低值时";

    public override string AtHigh => "高值时";

    public override string LowInput => "假设低值";

    public override string HighInput => "假设高值";

    public override string From => "原值";

    public override string To => "新值";

    public override string Comma => "、";

    public override string Clause => "，";

    public override string Colon => "：";

    public override string And => " 和 ";

    public override string CommaAnd => "，以及 ";

    public override string AndMore(int more) => more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" 等 {more + 1} 项");

    public override string AndSoOn => " 等";

    public override string Base => "基准";

    public override string Mean => "均值";

    public override string StandardDeviation => "标准差";

    public override string ErrorOfTheMean => "均值的标准误";

    public override string Minimum => "最小值";

    public override string Maximum => "最大值";

    public override string RankCorrelation => "秩相关";

    public override string Condition => "条件";

    public override string ShareOfRuns => "占运行次数";

    public override string QuantilesAreFine => "分位数的误差不超过其与基准值之差的 0.05%";

    public override string Probability => "概率";

    public override string StandardError => "标准误";

    public override string MovedTo(string line, string value, double? share) => $"{line} {value}；各项假设变动至{MovedBy(share)}";

    public override string MovedBy(double? share) => share is { } by ? string.Create(CultureInfo.InvariantCulture, $"上下各 {by * 100:0.##}%") : "其 10% 与 90% 分位数";

    public override string IsWithInputs(string line, string value) => $"{line}为 {value}，所需假设如下";

    public override string SameAnywhere(string input, string low, string high) => $"{input} 从 {low} 到 {high} 结果相同（搜索范围内）";

    public override string AlsoWith(string answers, bool areMore) => $"另有解：{answers}{(areMore ? " 等" : "")}";

    public override string ToTheLastDigit(string changes) => $"精确到末位：{changes}";

    public override string CannotBe(string line, string wanted, string inputs) => $"改变 {inputs} 无法使{line}达到 {wanted}";

    public override string NoShare => "  没有任何幅度能使各项假设都在界限之内";

    public override string Looked(string input, string low, string high) => $"  搜索  {input} 从 {low} 到 {high}";

    public override string Reached(string range) => $"  达到  {range}";

    public override string Jumps(string from, string to, string input, string place) => $"  跳跃  {input} 经过 {place} 时由 {from} 变为 {to}";

    public override string Pole(string input, string place) => $"  极点  {input} 为 {place} 时无界";

    public override string NoValueAnywhere => "处处无数值";

    public override string NothingDiffers(string scenarios) => $"{scenarios}之间没有差异。";

    public override string IsOver(string period, string value) => $"  {period} 已结束：其数值为 {value}，不随任何输入变动";

    public override string DoesNotMove(string value, IReadOnlyList<string> inputs) => inputs.Count == 1
        ? $"  恒为 {value}：与 {inputs[0]} 无关"
        : $"  {string.Join("、", inputs)} 一起变动时恒为 {value}：均无影响，或相互抵消。请只变动其中一个";

    public override string OutOfUsual(string input, string value, UnusualValue why) => $"异常：{input} {value} " + why switch
    {
        UnusualValue.OtherSign => "与情景中的符号相反",
        UnusualValue.AboveWhole => "超过 100%，情景中则不足",
        _ => "超出模型的不确定性所声明的范围",
    } + "；可用 `--between 下限..上限` 限定";

    public override string WhateverTheValue(string value) => $"恒为 {value}：与该假设无关";

    public override string SeenFrom(string low, string high, string input, string lowPlace, string highPlace) =>
        $"{low} 到 {high}（{input} 为 {lowPlace} 和 {highPlace} 时）";

    public override string WithoutValue(bool? isAbove, string input, string place, string? reason) =>
        $"  缺失  {input} {isAbove switch { null => "为", true => "高于", false => "低于" }} {place} 时无数值{(reason is null ? "" : "：" + reason)}";

    public override string Simulated(long runs, string? range, ulong seed, long faulted, long meaningless) =>
        string.Create(CultureInfo.InvariantCulture,
            $"模拟 {runs:N0} 次{(range is null ? "" : $"（{range}）")}，种子 {seed}，其中 {faulted:N0} 次有缺失{(meaningless == 0 ? "" : $"，{meaningless:N0} 次无意义")}");

    public override string NoValueWithoutUncertainty(string line, string? reason) => $"{line}在无不确定性时无数值{(reason is null ? "" : "：" + reason)}";

    public override string LeftOut(string condition, long runs) => string.Create(CultureInfo.InvariantCulture, $"{condition}：{runs:N0} 次无数值的模拟未计入");

    public override string Holding => "持仓";

    public override string SharesHeld => "股数";

    public override string Weight => "权重";

    public override string ShareOfMean => "占均值";

    public override string ShareOfVariance => "占方差";

    public override string CorrelationWithPortfolio => "相关系数";

    public override string CommonFactor => "共同因子";

    public override string PortfolioOf(string line, string unit) => unit == "1" ? $"按 {line} 计的组合" : $"按 {line} 计的组合，{unit}";

    public override string WeightsAddUpTo(string share) => $"权重合计为 {share}，不是 100%。";

    public override string NotHeld(string model, string problem) => $"{model} 未计入：{problem}";

    public override string HoldingMissing(string model, long runs) => string.Create(CultureInfo.InvariantCulture, $"{model} 在 {runs:N0} 次模拟中无数值，这些模拟未计入");

    public override string SameCompany(string models, string name) => $"{models} 的名称同为 {name}，视为同一公司：其自身的不确定因素取相同的值";

    public override string Fails => "未通过";

    public override string OutAsPrinted(string period, string amount) => $"{period} 原文已相差 {amount}";

    public override string Warns => "警告";

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

    public override RevisionWords Revision => new ChineseRevisionWords();

    public override ExpectationWords Expectation => new ChineseExpectationWords();

    public override IReadOnlyDictionary<string, string> Page => ChinesePageWords.All;

    public override string Label(PlanLabel label) => label.Chinese;

    public override string Scale(string scale) => scale switch
    {
        "thousand" => "千",
        "million" => "百万",
        "billion" => "十亿",
        "trillion" => "万亿",
        _ => scale,
    };

    public override string ChangedBy(string who) => who == PlanSource.User ? "调整" : $"调整 ({who})";

    public override string AsWritten(Provenance provenance) => provenance switch
    {
        Provenance.Printed => "原文",
        Provenance.Corrected => "更正",
        Provenance.Derived => "推算",
        Provenance.Implied => "倒推",
        _ => "填写",
    };

    public override string ChecksHold(int checks) => string.Create(CultureInfo.InvariantCulture, $"全部 {checks} 项检查在各预测期均成立。");

    public override string AlsoThere(string statements) => $"更多内容可用 --statement 查看：{statements}。";

    public override string Libraries(LibraryOrigin origin, string names) => origin switch
    {
        LibraryOrigin.Packaged => $"程序内置的库：{names}。",
        LibraryOrigin.Own => $"自有的库：{names}。",
        LibraryOrigin.Copy => $"模型旁的库，与程序内置的相同：{names}。",
        _ => $"取代程序内置的库：{names}。",
    };

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
