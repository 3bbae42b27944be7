using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;

namespace FinModel.Presentation.Wording;

/// <summary>Labels and phrases in a workbook's language, or in both of its languages, the second behind the first.</summary>
internal sealed class WorkbookWords(LabelLanguage language)
{
    private readonly Words _first = Words.Of(language == LabelLanguage.Chinese ? "zh" : "en");
    private readonly Words? _second = language == LabelLanguage.Both ? Words.Of("zh") : null;

    /// <summary>The words of the first language, for what stands in one alone: units and numbers.</summary>
    public Words First => _first;

    public string Of(PlanLabel label) => Both(_first.Label(label), _second?.Label(label));

    public string Of(Phrase phrase) => Both(_first.Say(phrase), _second?.Say(phrase));

    /// <summary>A line's label behind its member's, for what stands alone.</summary>
    public string Of(PlanLine line, PlanMember? member) => member is null ? Of(line.Label) : $"{Of(member.Label)} · {Of(line.Label)}";

    /// <summary>For names of sheets and scenarios' captions, where two languages would be too long.</summary>
    public string Short(PlanLabel label) => _first.Label(label);

    /// <inheritdoc cref="Short(PlanLabel)"/>
    public string Short(Phrase phrase) => _first.Say(phrase);

    private static string Both(string first, string? second) => second is null || second == first ? first : $"{first} {second}";
}
