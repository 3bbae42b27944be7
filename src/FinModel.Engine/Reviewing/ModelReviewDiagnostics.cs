using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Reviewing;

/// <summary>What comments of reviewers can be about that a model has not. They are kept and shown, away from what they were to stand beside.</summary>
internal static class ModelReviewDiagnostics
{
    public static Diagnostic NoLine(SourceSpan span, string line, IEnumerable<string> lines) => Diagnostic.Warning(
        "FM9081", span, $"this comment is about `{line}`, which is no line of the model", Suggestions.Hint(line, lines));

    public static Diagnostic NoMember(SourceSpan span, string line, string member, IEnumerable<string> members) => Diagnostic.Warning(
        "FM9081", span, $"this comment is about `{line}.{member}`, and `{line}` has no member `{member}`", Suggestions.Hint(member, members));

    public static Diagnostic NoPeriod(SourceSpan span, string period, string? meant, IEnumerable<string> periods) => Diagnostic.Warning(
        "FM9082", span, $"this comment is about `{period}`, which is no period of the model",
        meant is null ? (Phrase)$"its periods are {periods.ToList()}; left blank, it is about all of them" : $"did you mean `{meant}`?");

    public static Diagnostic NoDate(SourceSpan span, string text) => Diagnostic.Warning(
        "FM9083", span, $"`{text}` is not a date for certain", "dates are year-month-day and look like 2025-01-24");
}
