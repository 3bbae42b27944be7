using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with the file that explains differences (FM5029–FM5031).</summary>
internal static class ExplanationDiagnostics
{
    public static Diagnostic Twice(SourceSpan span, string row, string period, SourceSpan first) => Diagnostic.Error(
        "FM5029", span, $"`{row}` of {period} is explained twice", "remove one of the two rows").With(first, "the first is here");

    public static Diagnostic NoCause(SourceSpan span) => Diagnostic.Error(
        "FM5030", span, "this explanation says no cause", "say in the column `cause` why the printed figure is another one");

    public static Diagnostic Nothing(SourceSpan span, Phrase message, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM5031", span, message,
        Suggestions.Hint(name, known) is { Length: > 0 } near ? near : [$"there is {known.Distinct().Take(8)}"]);
}
