using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler;

/// <summary>What can be wrong with names and declarations (FM2xxx).</summary>
internal static class NameDiagnostics
{
    public static Diagnostic Unknown(SourceSpan span, string what, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM2001", span, $"there is no {what} `{name}`", Suggestions.Hint(name, known));

    public static Diagnostic Duplicate(SourceSpan span, string name, SourceSpan first) => Diagnostic.Error(
        "FM2002", span, $"`{name}` is declared twice", "use `rule` or `replace` to give a line of another file its rules")
        .With(first, "first declared here");

    public static Diagnostic WrongArgumentCount(SourceSpan span, string function, string expected, int found) => Diagnostic.Error(
        "FM2003", span, $"`{function}` takes {expected}, not {found}");

    public static Diagnostic MissingDeclaration(string what, string example, SourceSpan? span) => Diagnostic.Error(
        "FM2004", span, $"the model has no {what}", $"add a line like `{example}`");

    public static Diagnostic UnknownLibrary(SourceSpan span, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM2005", span, $"there is no library `{name}`", [.. Suggestions.Hint(name, known), $"the libraries are {string.Join(", ", known)}"]);

    public static Diagnostic RuleExists(SourceSpan span, string line, SourceSpan first) => Diagnostic.Error(
        "FM2006", span, $"`{line}` already has a rule for these periods", "write `replace` instead of `rule` to take its place")
        .With(first, "the rule it has");

    public static Diagnostic UnknownMember(SourceSpan span, string name, string dimension, IEnumerable<string> known) => Diagnostic.Error(
        "FM2007", span, $"`{name}` is not a member of {dimension}", [.. Suggestions.Hint(name, known), $"the members are {string.Join(", ", known)}"]);

    public static Diagnostic NotDimensioned(SourceSpan span, string line) => Diagnostic.Error(
        "FM2008", span, $"`{line}` is not over a dimension, so it has no members");

    public static Diagnostic MissingMember(SourceSpan span, string line, string dimension) => Diagnostic.Error(
        "FM2009", span, $"`{line}` has a value for each {dimension}; say which, or reduce it", $"write `{line}.MEMBER` or `sum({line})`");

    public static Diagnostic RecursiveFunction(SourceSpan span, string name) => Diagnostic.Error(
        "FM2010", span, $"the function `{name}` calls itself");

    public static Diagnostic TooLarge(SourceSpan? span, string what, long limit) => Diagnostic.Error(
        "FM2011", span, $"the model is too large: more than {limit:N0} {what}");

    public static Diagnostic BadBands(SourceSpan span, string message, string hint) => Diagnostic.Error("FM2012", span, message, hint);

    public static Diagnostic BadKind(SourceSpan span, string kind) => Diagnostic.Error(
        "FM2013", span, $"`{kind}` is not a kind of line", [.. Suggestions.Hint(kind, ["flow", "stock", "ratio", "constant"]), "the kinds are flow, stock, ratio and constant"]);

    public static Diagnostic ReservedName(SourceSpan span, string name) => Diagnostic.Error(
        "FM2014", span, $"`{name}` is a word of the language and cannot be a name");

    public static Diagnostic RangeOutsideReduction(SourceSpan span) => Diagnostic.Error(
        "FM2015", span, "a range of periods has many values where one is needed", "put it into sum(…), average(…), min(…) or max(…)");

    public static Diagnostic NotAComparison(SourceSpan span) => Diagnostic.Error(
        "FM2016", span, "a check needs a comparison: two sides with `=`, `<`, `<=`, `>`, `>=` or `<>` between them");

    public static Diagnostic NotALine(SourceSpan span, string function) => Diagnostic.Error(
        "FM2017", span, $"`{function}` needs the name of a line here");

    public static Diagnostic UnusedInput(SourceSpan span, string name) => Diagnostic.Warning(
        "FM2018", span, $"no formula uses the input `{name}`", "remove it, or use it");
}
