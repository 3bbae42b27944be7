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
    public static string In(this PlanLabel label, LabelLanguage language) => language.IsChinese() ? label.Chinese : label.English;

    public static Words Words(this LabelLanguage language) => Presentation.Wording.Words.Of(language.IsChinese() ? "zh" : "en");

    public static bool IsChinese(this LabelLanguage language) => language switch
    {
        LabelLanguage.English => false,
        LabelLanguage.Chinese => true,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "a language is English or Chinese"),
    };
}
