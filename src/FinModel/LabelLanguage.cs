using FinModel.Compiler.Plans;
using FinModel.Presentation.Wording;

namespace FinModel;

/// <summary>The language of labels.</summary>
public enum LabelLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese.</summary>
    Chinese,
}

internal static class Labels
{
    public static string In(this PlanLabel label, LabelLanguage language) => language == LabelLanguage.Chinese ? label.Chinese : label.English;

    public static Words Words(this LabelLanguage language) => Presentation.Wording.Words.Of(language == LabelLanguage.Chinese ? "zh" : "en");
}
