namespace FinModel.Presentation.Wording;

/// <summary>The language of a workbook's labels.</summary>
public enum LabelLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese.</summary>
    Chinese,

    /// <summary>English, with the Chinese behind it.</summary>
    Both,
}
