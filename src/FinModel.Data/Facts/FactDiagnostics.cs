using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Data.Facts;

/// <summary>What can be wrong with a file of company facts.</summary>
internal static class FactDiagnostics
{
    public static Diagnostic NoJson(SourceSpan span) => Diagnostic.Error(
        "FM6099", span, "this is no JSON from here on", "fetch the file again: the SEC gives it as CIK##########.json");

    public static Diagnostic NoCompanyFacts(SourceSpan span) => Diagnostic.Error(
        "FM6099", span, "this is no file of company facts: there is no object `facts` in it", "the SEC gives it as api/xbrl/companyfacts/CIK##########.json");

    public static Diagnostic Damaged(SourceSpan span, string tag, Phrase reason) => Diagnostic.Error(
        "FM5097", span, $"a fact of `{tag}` cannot be read: {reason}");

    public static Diagnostic TwoValues(SourceSpan span, string tag, string filing, string first, string second) => Diagnostic.Error(
        "FM5098", span, $"{filing} gives {first} and {second} for the same days of `{tag}`", "take out the one that the statement does not have");

    public static Diagnostic NoYears(string shown) => Diagnostic.Error(
        "FM5099", null, $"no day of the year can be told on which the company's years end: `{shown}` has too few figures of whole years that end alike",
        "say it: `--year-end 9-30`");
}
