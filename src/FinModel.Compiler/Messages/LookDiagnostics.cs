using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with labels, places and needs that one file says of another's lines (FM2053, FM2054, FM2061 to FM2066).</summary>
internal static class LookDiagnostics
{
    public static Diagnostic RelabelledTwice(SourceSpan span, string name, SourceSpan first) => Diagnostic.Error(
        "FM2061", span, $"`{name}` is given a second label", "keep one of the two").With(first, "the first");

    public static Diagnostic NotInOneStatement(SourceSpan span, string line, string other) => Diagnostic.Error(
        "FM2062", span, $"no statement shows both `{line}` and `{other}`",
        $"name a line of the statement that `{line}` stands in; `show {line} after {other}` repeats it in another one");

    public static Diagnostic MovedToItself(SourceSpan span, string line) => Diagnostic.Error(
        "FM2062", span, $"`{line}` cannot stand beside itself", "name another line of the statement");

    public static Diagnostic MovedTwice(SourceSpan span, string line, SourceSpan first) => Diagnostic.Error(
        "FM2053", span, $"`{line}` is moved a second time", "keep one of the two").With(first, "the first");

    public static Diagnostic MovedAgain(SourceSpan span, string line, string other, bool isBefore) => Diagnostic.Error(
        "FM2053", span, isBefore
            ? (Phrase)$"`{line}` does not stand before `{other}` in the end: another `move` puts it elsewhere"
            : $"`{line}` does not stand after `{other}` in the end: another `move` puts it elsewhere",
        "say of each line where it stands, so that all of it can be so");

    public static Diagnostic DecimalsTwice(SourceSpan span, string unit, SourceSpan first) => Diagnostic.Error(
        "FM2054", span, $"`{unit}` is given its decimals a second time", "keep one of the two").With(first, "the first");

    public static Diagnostic InGroupTwice(SourceSpan span, string line, string group) => Diagnostic.Error(
        "FM2064", span, $"`{line}` is in `{group}` already", "say it once: it would count twice");

    public static Diagnostic OfAnotherKind(SourceSpan span, string line, string group, bool areBalances) => Diagnostic.Error(
        "FM2064", span, areBalances
            ? (Phrase)$"`{line}` is a flow, and `{group}` is a group of balances: they cannot be added up"
            : $"`{line}` is a balance, and `{group}` is a group of flows: they cannot be added up",
        areBalances ? (Phrase)"declare it `stock`, or put it in a group of flows" : "declare it `flow`, or put it in a group of balances");

    public static Diagnostic GroupAsLine(SourceSpan span, string group) => Diagnostic.Error(
        "FM2065", span, $"`{group}` is a group of lines and no value", $"write `sum({group})`");

    public static Diagnostic Uncounted(SourceSpan span, string line, string check, IEnumerable<string> groups) => Diagnostic.Warning(
        "FM2066", span, $"no formula of its statement counts `{line}`, so that `{check}` does not see it",
        [.. groups.ToList() is { Count: > 0 } known
            ? (Phrase[])[$"say behind its label what it belongs to: `in {known[0]}` (the groups there: {known.ToList()})"]
            : [], "what is no part of a total stands in another statement"]);

    public static Diagnostic Needed(SourceSpan span, string? library, IReadOnlyList<string> needs, IEnumerable<Phrase> hints) => Diagnostic.Error(
        "FM2063", span,
        library is null
            ? (Phrase)$"this file needs {Listed(needs)}, which the model does not have"
            : $"the library {library} needs {Listed(needs)}, which the model does not have", [.. hints]);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));

    public static Phrase LibraryHas(string library, string name) => $"`use {library}` has `{name}`";

    public static Phrase OneOfLibrariesHas(IEnumerable<string> libraries, string name) => $"use one of {Listed(libraries)}: each has `{name}`";

    public static Phrase AddPeriod(string name, string period) => $"add a line like `period {name} {period}`";

    public static Phrase AddInput(string name) => $"add a line like `input {name} : KIND UNIT \"Label\"`";

    public static Phrase Declare(string kind, string name) => $"declare `{kind} {name}`";
}
