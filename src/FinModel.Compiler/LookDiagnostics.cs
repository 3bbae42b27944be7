using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler;

/// <summary>What can be wrong with labels, places and needs that one file says of another's lines (FM2061, FM2062, FM2063).</summary>
internal static class LookDiagnostics
{
    public static Diagnostic RelabelledTwice(SourceSpan span, string name, SourceSpan first) => Diagnostic.Error(
        "FM2061", span, $"`{name}` is given a second label", "keep one of the two").With(first, "the first");

    public static Diagnostic NotInOneStatement(SourceSpan span, string line, string other) => Diagnostic.Error(
        "FM2062", span, $"no statement shows both `{line}` and `{other}`", $"name a line of the statement that `{line}` stands in; `show {line} after {other}` repeats it in another one");

    public static Diagnostic MovedToItself(SourceSpan span, string line) => Diagnostic.Error(
        "FM2062", span, $"`{line}` cannot stand beside itself", "name another line of the statement");

    public static Diagnostic Needed(SourceSpan span, string user, IReadOnlyList<string> needs, IEnumerable<string> hints) => Diagnostic.Error(
        "FM2063", span, $"{user} needs {string.Join(", ", needs.Select(n => $"`{n}`"))}, which the model does not have", [.. hints]);
}
