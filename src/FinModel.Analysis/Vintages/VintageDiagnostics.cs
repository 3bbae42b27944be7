using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Analysis.Vintages;

/// <summary>What can be wrong with old estimates that were kept. The program wrote them, so that whatever it would not write has happened to them.</summary>
internal static class VintageDiagnostics
{
    public static Diagnostic NoNumber(SourceSpan span, string text) => Diagnostic.Error(
        "FM5002", span, $"`{text}` is not a number as old estimates have them", "they are plain, such as -1266.5; where there is none, the cell is empty");

    public static Diagnostic NoPeriod(SourceSpan span, string heading) => Diagnostic.Error(
        "FM5080", span, $"`{heading}` is no period: old estimates have a column `all` and one for each period, such as `2025` or `1Q25`");

    public static Diagnostic NoIds(SourceSpan span) => Diagnostic.Error("FM5080", span, "old estimates have no column `id`");

    public static Diagnostic Twice(SourceSpan span, string id, SourceSpan first) => Diagnostic.Error(
        "FM5081", span, $"`{id}` has old estimates twice", "remove one of the two rows").With(first, "first given here");

    public static Diagnostic NoLines(SourceSpan span, IReadOnlyList<string> ids) => Diagnostic.Warning(
        "FM5082", span, ids.Count == 1
            ? (Phrase)$"`{ids[0]}` is no line of the model any more: its old estimates are compared with nothing"
            : $"{ids.Select(id => $"`{id}`")} are no lines of the model any more: their old estimates are compared with nothing",
        "a line that has another name now is compared once the file has that name");
}
