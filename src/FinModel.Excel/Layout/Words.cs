using FinModel.Compiler.Plans;

namespace FinModel.Excel.Layout;

/// <summary>Labels in the workbook's language.</summary>
internal sealed class Words(LabelLanguage language)
{
    public string Of(PlanLabel label) => Of(label.English, label.Chinese);

    public string Of(string english, string chinese) => language switch
    {
        LabelLanguage.English => english,
        LabelLanguage.Chinese => chinese,
        _ => english == chinese ? english : $"{english} {chinese}",
    };

    /// <summary>For names of sheets and scenarios' captions, where two languages would be too long.</summary>
    public string Short(string english, string chinese) => language == LabelLanguage.Chinese ? chinese : english;

    public string Short(PlanLabel label) => Short(label.English, label.Chinese);
}
