using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with scenarios and changes (FM7xxx).</summary>
internal static class ScenarioDiagnostics
{
    public static Diagnostic Computed(SourceSpan span, string line, Phrase formula, IEnumerable<string> inputs) => Diagnostic.Error(
        "FM7001", span, $"`{line}` is computed ({formula}); a scenario changes inputs only", inputs.Any()
            ? (Phrase)$"change an input it depends on: {inputs}"
            : "change one of the inputs that it is computed from");

    public static Diagnostic ActualPeriod(SourceSpan span, string period, IEnumerable<string> estimates) => Diagnostic.Error(
        "FM7002", span, $"{period} is an actual period; a scenario changes estimates only", $"the estimates are {estimates}");

    public static Diagnostic UnknownScenario(SourceSpan? span, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM7003", span, $"there is no scenario `{name}`", [.. Suggestions.Hint(name, known), $"the scenarios are {known}"]);

    public static Diagnostic SeveralScenarios(IReadOnlyList<string> names) => Diagnostic.Error(
        "FM7085", null, $"one scenario is run at a time, and this names {names.Count}", $"`finmodel compare {string.Join(' ', names)}` has them side by side");

    public static Diagnostic Undeclared(SourceSpan span, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM7003", span, $"there is no scenario `{name}`",
        [.. Suggestions.Hint(name, known), $"declare it with `scenario {name} \"Label\"`; what it changes may stand in the file"]);

    public static Diagnostic ExtendsItself(SourceSpan span, string name) => Diagnostic.Error(
        "FM7004", span, $"the scenario `{name}` extends itself", "one scenario of the circle must extend `base`, or none");

    public static Diagnostic ExtendsTooMany(SourceSpan span, string name, int limit) => Diagnostic.Error(
        "FM7005", span, $"the scenario `{name}` extends a chain of more than {limit} others", "let it extend `base` and say all that it changes");

    public static Diagnostic WordMoved(SourceSpan span, string line, IEnumerable<string> words) => Diagnostic.Error(
        "FM7088", span, $"`{line}` has words for values, so that it can be set and not moved", $"write `{line} = {words.First()}`; the values are {words}");

    public static Diagnostic PartOfDay(SourceSpan span, string line) => Diagnostic.Error(
        "FM7095", span, $"`{line}` is a date and moves by whole days", $"write `{line} += 1 days`");

    public static Diagnostic Swallowed(SourceSpan span, SourceSpan later) => Diagnostic.Error(
        "FM7084", span, $"`{span.Text}` changes nothing: what is behind it sets the same values anew", "leave one of the two out, or put this one behind")
        .With(later, "set anew here");

    public static Diagnostic NotGivenThere(SourceSpan span, string line, string period, IEnumerable<string> estimates) => Diagnostic.Error(
        "FM7006", span, $"`{line}` is not given in {period}, so that there is nothing to change", $"it is given in {estimates}");

    public static Diagnostic NeverGiven(SourceSpan span, string line) => Diagnostic.Error(
        "FM7006", span, $"`{line}` is blank, so that there is nothing to change",
        "give it a figure in the inputs file first: a scenario changes what is given");

    public static Diagnostic NoScenario(SourceSpan span) => Diagnostic.Error(
        "FM7007", span, "this file has no scenario", "a scenario begins with `scenario NAME \"Label\"`");

    public static Diagnostic OnlyScenarios(SourceSpan span) => Diagnostic.Error(
        "FM7008", span, "a file of scenarios holds nothing but scenarios", "put this into the model's own files");

    public static Diagnostic BadChartSeries(SourceSpan span, string kind) => Diagnostic.Error(
        "FM7010", span, $"this cannot be drawn as `{kind}`", kind switch
        {
            "between" => (Phrase)"bars lie between two constant lines in one unit over the same dimension",
            "mark" or "range" or "scenarios" => "it needs a constant line without a dimension",
            _ => "it needs a line with a value for each period",
        });

    public static Diagnostic BadSensitivity(SourceSpan span) => Diagnostic.Error(
        "FM7009", span, "a sensitivity looks at one value and moves one or two inputs by a step",
        "write `sensitivity LINE@PERIOD`, and under it a line `INPUT += STEP` for each axis");
}
