using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler;

/// <summary>What can be wrong with scenarios and changes (FM7xxx).</summary>
internal static class ScenarioDiagnostics
{
    public static Diagnostic Computed(SourceSpan span, string line, string formula, IEnumerable<string> inputs) => Diagnostic.Error(
        "FM7001", span, $"`{line}` is computed ({formula}); a scenario changes inputs only", [.. inputs.Any() ? new[] { $"it depends on the inputs {string.Join(", ", inputs)}" } : []]);

    public static Diagnostic ActualPeriod(SourceSpan span, string period, IEnumerable<string> estimates) => Diagnostic.Error(
        "FM7002", span, $"{period} is an actual period; a scenario changes estimates only", $"the estimates are {string.Join(", ", estimates)}");

    public static Diagnostic UnknownScenario(SourceSpan? span, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM7003", span, $"there is no scenario `{name}`", [.. Suggestions.Hint(name, known), $"the scenarios are {string.Join(", ", known)}"]);

    public static Diagnostic ExtendsItself(SourceSpan span, string name) => Diagnostic.Error(
        "FM7004", span, $"the scenario `{name}` extends itself");

    public static Diagnostic NoSuchCell(SourceSpan span, string what, string period) => Diagnostic.Error(
        "FM7006", span, $"`{what}` has no value in {period}");

    public static Diagnostic NoScenario(SourceSpan span) => Diagnostic.Error(
        "FM7007", span, "this file has no scenario", "a scenario begins with `scenario NAME \"Label\"`");

    public static Diagnostic OnlyScenarios(SourceSpan span) => Diagnostic.Error(
        "FM7008", span, "a file of scenarios holds nothing but scenarios", "put this into the model's own files");
}
