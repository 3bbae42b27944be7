using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Excel.Styling;

/// <summary>What a house style can get wrong (FM903x).</summary>
internal static class HouseStyleDiagnostics
{
    public static Diagnostic NotJson(SourceSpan span, string why) => Diagnostic.Error("FM9030", span, $"the style is no JSON that can be read: {why}");

    public static Diagnostic UnknownSetting(SourceSpan span, string name, IEnumerable<string> known) =>
        Diagnostic.Error("FM9031", span, $"a style has no `{name}`", [.. Suggestions.Hint(name, known), $"there are {known.ToList()}"]);

    public static Diagnostic WrongValue(SourceSpan span, string setting, string wanted) =>
        Diagnostic.Error("FM9032", span, $"`{setting}` is {wanted}, and this is `{span.Text}`");

    public static Diagnostic BadFormat(SourceSpan span, string setting, string why) =>
        Diagnostic.Error("FM9033", span, $"`{setting}` is no format for it: {why}",
            "formats are those of spreadsheets, such as `#,##0;(#,##0);\"-\"`; decimals are put in by themselves");

    public static Diagnostic UnknownPlaceholder(SourceSpan span, string name) =>
        Diagnostic.Error("FM9034", span, $"`{{{name}}}` stands for nothing", $"there are {PageTexts.Names.Select(n => $"`{{{n}}}`").ToList()}");

    public static Diagnostic BadLogo(SourceSpan span, string file, string why) =>
        Diagnostic.Error("FM9035", span, $"the logo `{file}` {why}", "take a PNG picture of at most 1 MB that stands beside the style");
}
