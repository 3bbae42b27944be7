namespace FinModel.Presentation.Wording;

internal sealed class ChineseRevisionWords : RevisionWords
{
    public override string Estimated => "预测";

    public override string Actual => "实际";

    public override string Before => "原预测";

    public override string Now => "现预测";

    public override string Difference => "差异";

    public override string ReportedAgainstEstimates => "已披露数据与原预测";

    public override string NewAgainstOldEstimates(string period) => $"现预测与 {period} 披露前的预测";

    public override string NothingChanged => "没有差异。";

    public override string WhatChanged(string line) => $"变动来源：{line}";

    public override string ChangedFrom(string line, string before, string now) => $"{line}由 {before} 变为 {now}。";

    public override string WhatMoved => "来源";

    public override string ReportedFigures => "已披露数据与公式";

    public override string IsActual(string period) => $"{period} 已转为实际";

    public override string Written(string files, bool isDry) => (isDry ? "将写入：" : "已写入：") + files;

    public override string NowComments => "原属预测的设定已移出（在 .fin 文件中保留为注释）";

    public override string StillMean(string names, string period) => $"{names} 仍指 {period} 之前的期间；如需以新的资产负债表为准，请在模型中更改。";
}
