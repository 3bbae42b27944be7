using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with names and declarations (FM2xxx).</summary>
internal static class NameDiagnostics
{
    private const int MostListed = 12;

    public static Diagnostic Unknown(SourceSpan span, NameKind kind, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM2001", span, $"there is no {Word(kind)} `{name}`", Near(name, known) ?? HowToDeclare(kind, name, [.. known.Take(MostListed + 1)]));

    public static Diagnostic UnknownLabel(SourceSpan span, string label, IReadOnlyList<PlanLine> near) => Diagnostic.Error(
        "FM2001", span, $"there is no line `{label}`",
        near.Count == 0 ? (Phrase)"`finmodel lines` has them all, with what they are called" : $"near it are {near.Select(Called)}");

    public static Diagnostic SeveralLabels(SourceSpan span, IReadOnlyList<PlanLine> lines) => Diagnostic.Error(
        "FM2080", span, $"several lines are called `{span.Text}`", $"say which: {lines.Select(line => $"`{line.Name}`")}");

    public static Diagnostic FunctionAsLine(SourceSpan span, string name) => Diagnostic.Error(
        "FM2001", span, $"there is no line `{name}`", $"`{name}` is a function: write `{name}(…)`");

    public static Diagnostic LineAsFunction(SourceSpan span, string name) => Diagnostic.Error(
        "FM2001", span, $"there is no function `{name}`", $"`{name}` is a line; another period of it is `{name}[-1]`");

    public static Diagnostic Duplicate(SourceSpan span, string name, SourceSpan first) => Diagnostic.Error(
        "FM2002", span, $"`{name}` is declared twice", "give one of the two another name")
        .With(first, "first declared here");

    public static Diagnostic DuplicateLine(SourceSpan span, string name, SourceSpan first) => Diagnostic.Error(
        "FM2002", span, $"`{name}` is declared twice", $"to compute it otherwise, write `replace {name}` and the rules; for another line, another name")
        .With(first, "first declared here");

    public static Diagnostic WrongArgumentCount(SourceSpan span, string function, Phrase expected, int found, string usage) => Diagnostic.Error(
        "FM2003", span, $"`{function}` takes {expected}, not {found}", $"write `{usage}`");

    public static Diagnostic MissingDeclaration(Phrase what, string example, SourceSpan? span) => Diagnostic.Error(
        "FM2004", span, $"the model has no {what}", $"add a line like `{example}`");

    public static Diagnostic UnknownLibrary(SourceSpan span, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM2005", span, $"there is no library `{name}`", [.. Suggestions.Hint(name, known), $"the libraries are {known}"]);

    public static Diagnostic RuleExists(SourceSpan span, string line, SourceSpan first) => Diagnostic.Error(
        "FM2006", span, $"`{line}` already has a rule for these periods", "write `replace` instead of `rule` to take its place")
        .With(first, "the rule it has");

    public static Diagnostic RuleTwice(SourceSpan span, string line, SourceSpan first) => Diagnostic.Error(
        "FM2030", span, $"`{line}` is given a second rule for the same periods",
        "keep one of them; where periods overlap, the rule for the fewer ones counts if they all lie within the other's")
        .With(first, "the first");

    public static Diagnostic ReplacedTwice(SourceSpan span, string line, SourceSpan first) => Diagnostic.Error(
        "FM2031", span, $"`{line}` is replaced a second time for the same periods",
        "keep one of them; a model may replace what a library replaced, but nothing twice itself")
        .With(first, "the first");

    public static Diagnostic UnknownMember(SourceSpan span, string name, string dimension, IEnumerable<string> known) => Diagnostic.Error(
        "FM2007", span, $"`{name}` is not a member of {dimension}", [.. Suggestions.Hint(name, known), $"the members are {Listed(known)}"]);

    public static Diagnostic NotDimensioned(SourceSpan span, string line) => Diagnostic.Error(
        "FM2008", span, $"`{line}` is not over a dimension, so it has no members", $"write `{line}` alone");

    public static Diagnostic MissingMember(SourceSpan span, string line, string dimension, bool isCombined) => Diagnostic.Error(
        "FM2009", span, $"`{line}` has a value for each {dimension}; say which, or reduce it", isCombined
            ? (Phrase)$"several arguments are combined member by member; write `{line}.MEMBER`, or one of them alone is reduced: `sum({line})`, `max({line})`"
            : $"write `{line}.MEMBER` or `sum({line})`");

    public static Diagnostic RecursiveFunction(SourceSpan span, string name, SourceSpan declaration) => Diagnostic.Error(
        "FM2010", span, $"the function `{name}` calls itself", "what a line was in the last period is `x[-1]`; a function is put in place once")
        .With(declaration, "declared here");

    public static Diagnostic TooLarge(SourceSpan? span, Phrase what, long limit) => Diagnostic.Error(
        "FM2011", span, $"the model is too large: more than {limit:#,##0} {what}");

    public static Diagnostic FormulaTooLarge(SourceSpan span, Phrase what, long limit) => Diagnostic.Error(
        "FM2011",
        span,
        $"the formula is too large: with its functions put in place it has more than {limit:#,##0} {what}",
        "give a part of it a line of its own");

    public static Diagnostic BadBands(SourceSpan span, Phrase message, Phrase hint) => Diagnostic.Error("FM2012", span, message, hint);

    public static Diagnostic BadKind(SourceSpan span, string kind) => Diagnostic.Error(
        "FM2013", span, $"`{kind}` is not a kind of line",
        [.. Suggestions.Hint(kind, ["flow", "stock", "average", "ratio", "constant"]),
            "the kinds are flow (over a period), stock (a balance), average (a mean over a period), ratio and constant"]);

    public static Diagnostic ReservedName(SourceSpan span, string name) => Diagnostic.Error(
        "FM2014", span, $"`{name}` is a word of the language and cannot be a name", "give it another name");

    public static Diagnostic RangeOutsideReduction(SourceSpan span) => Diagnostic.Error(
        "FM2015", span, "a range of periods has many values where one is needed", "put it into sum(…), average(…), min(…) or max(…)");

    public static Diagnostic NotAComparison(SourceSpan span) => Diagnostic.Error(
        "FM2016", span, "a check needs a comparison: two sides with `=`, `<`, `<=`, `>`, `>=` or `<>` between them", "write for example `cash >= 0`");

    public static Diagnostic NotALine(SourceSpan span, string function) => Diagnostic.Error(
        "FM2017", span, $"`{function}` needs the name of a line here", "write `printed(TABLE, LINE)`, and compute with what it gives");

    public static Diagnostic UnusedInput(SourceSpan span, string name) => Diagnostic.Warning(
        "FM2018", span, $"no formula uses the input `{name}`", "remove it, or use it");

    public static Diagnostic NoMembers(SourceSpan span, string dimension) => Diagnostic.Error(
        "FM2019", span, $"the dimension `{dimension}` has no members", "list them under it, one to a line: `cloud \"Cloud\" \"云\"`");

    public static Diagnostic TextAsValue(SourceSpan span) => Diagnostic.Error(
        "FM2020", span, "a text is no value", "the reason of `require(condition, x, \"reason\")` is the only text in a formula");

    public static Diagnostic NoReason(SourceSpan span) => Diagnostic.Error(
        "FM2020", span, "`require` needs a reason, in quotes",
        "it is what a reader sees in place of the value: `require(rate > growth, x, \"growth must be below the rate\")`");

    public static Diagnostic WhereOutsideReduction(SourceSpan span) => Diagnostic.Error(
        "FM2021", span, "`where` says what a reduction takes, and nothing is reduced here",
        "write `average(x where y > 0)`; sum, average, min, max, count, median, quartile and percentile reduce", "a choice is `if(condition, a, b)`");

    public static Diagnostic SettingOutside(SourceSpan span, string function, string found) => Diagnostic.Error(
        "FM2022", span, $"`{function}` has no {found}",
        function == "quartile" ? (Phrase)"the quartiles are 0 (the least), 1, 2 (the median), 3 and 4 (the greatest)" : "a share lies between 0% and 100%");

    public static Diagnostic NoMemberBefore(SourceSpan span) => Diagnostic.Error(
        "FM2060", span, "`previous` is the value of the member before, and this line has no members",
        "it stands in a line that is `over` a dimension; an earlier period is `x[-1]`");

    private static Phrase[]? Near(string name, IEnumerable<string> known) => Suggestions.Hint(name, known) is { Length: > 0 } hint ? hint : null;

    private static Phrase[] HowToDeclare(NameKind kind, string name, IReadOnlyList<string> known) => kind switch
    {
        NameKind.Line when !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') =>
            ["a line is named by its id, and `finmodel lines` lists them with what they are called"],
        NameKind.Line => [$"declare it with `line {name} : KIND UNIT`, or `use` the library that has it"],
        NameKind.Input => [known.Count == 0 ? (Phrase)"the model has no inputs" : $"the inputs are {Listed(known)}"],
        NameKind.Dimension when known.Count == 0 => [$"declare it with `dimension {name}` and its members under it"],
        NameKind.Table when known.Count == 0 => [$"declare it with `table {name} \"FILE.csv\" rows COLUMN`"],
        NameKind.Period => [$"declare it with `period {name} 2025`", $"known are {Listed(known)}"],
        NameKind.Dimension => [$"the dimensions are {Listed(known)}"],
        NameKind.Table => [$"the tables are {Listed(known)}"],
        NameKind.Group => [$"declare it with `group {name}`"],
        NameKind.LineOrStatement => [],
        _ => [$"the functions are {Listed(known)}"],
    };

    private static Phrase Word(NameKind kind) => kind switch
    {
        NameKind.Line => (Phrase)"line",
        NameKind.Input => "input",
        NameKind.Dimension => "dimension",
        NameKind.Table => "table",
        NameKind.Period => "period",
        NameKind.Group => "group",
        NameKind.LineOrStatement => "line or statement",
        _ => "function",
    };

    private static IEnumerable<string> Listed(IEnumerable<string> names) =>
        names.Take(MostListed + 1).Select((name, i) => i < MostListed ? name : "…");

    private static string Called(PlanLine line) =>
        $"`{line.Name}` ({(line.Label.English == line.Label.Chinese ? "" : line.Label.English + ", ")}{line.Label.Chinese})";
}
