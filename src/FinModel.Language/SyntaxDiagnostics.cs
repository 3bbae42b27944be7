using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Language;

/// <summary>What can be wrong with the text itself (FM1xxx).</summary>
internal static class SyntaxDiagnostics
{
    public static Diagnostic StrangeCharacter(SourceSpan span) => Diagnostic.Error(
        "FM1001", span, $"the character `{Visible(span.Text)}` has no meaning here", "text belongs in double quotes, a remark after #");

    public static Diagnostic WideCharacter(SourceSpan span, string plain) => Diagnostic.Error(
        "FM1001", span, $"the character `{span.Text}` has no meaning here", $"write `{plain}`");

    public static Diagnostic UnclosedText(SourceSpan span) => Diagnostic.Error(
        "FM1002", span, "this text has no closing quote on its line", "close it with \"");

    public static Diagnostic Expected(SourceSpan span, Phrase what, Phrase found, params Phrase[] hints) => Diagnostic.Error(
        "FM1003", span, $"expected {what}, found {found}", hints);

    public static Diagnostic UnknownDeclaration(SourceSpan span, string word, IEnumerable<string> known) => Diagnostic.Error(
        "FM1004", span, $"`{word}` does not begin a declaration", Suggestions.Hint(word, known));

    public static Diagnostic UnknownClause(SourceSpan span, string word, Phrase owner, Phrase allowed) => Diagnostic.Error(
        "FM1005", span, $"`{word}` has no meaning under {owner}", $"allowed here: {allowed}");

    public static Diagnostic ClauseTwice(SourceSpan span, string word, string owner, SourceSpan first) => Diagnostic.Error(
        "FM2032", span, $"`{owner}` has a second `{word}`", "keep one of them").With(first, "the first");

    public static Diagnostic Leftover(SourceSpan span, string text) => Diagnostic.Error(
        "FM1006", span, $"the line should end before `{text}`", "an operator is missing, or the rest belongs on a line of its own");

    public static Diagnostic SecondLine(SourceSpan span, string text) => Diagnostic.Error(
        "FM1006", span, $"the text should end before `{text}`: it is one line", "give each change by itself");

    public static Diagnostic ThousandsComma(SourceSpan span) => Diagnostic.Error(
        "FM1006", span, "the line should end before `,`", "numbers in formulas have no commas: 1200, or 1.2 thousand");

    public static Diagnostic MalformedNumber(SourceSpan span, string text) => Diagnostic.Error(
        "FM1007", span, $"`{text}` is not a number", "numbers look like 12, 12.5, 44%, 1pp, 250bp, 1.5x, 1e-9");

    public static Diagnostic SignTwice(SourceSpan span, string text) => Diagnostic.Error(
        "FM1007", span, $"`{text}` has two signs, and could be negative or not", "a number in brackets is negative as it stands: (35) is -35");

    public static Diagnostic MalformedPeriod(SourceSpan span, string text) => Diagnostic.Error(
        "FM1008", span, $"`{text}` is not a period", "periods look like 2025, 1H25, 3Q25, 2025-06");

    public static Diagnostic MalformedTimelinePeriod(SourceSpan span, string text) => Diagnostic.Error(
        "FM1008", span, $"`{text}` is not a period of a timeline",
        "they look like 2025E, 1H25A, 3Q25E, 2025-06A: with A when it is over, with E when it is forecast");

    public static Diagnostic PeriodWithLetter(SourceSpan span, string text) => Diagnostic.Error(
        "FM1008", span, $"`{text}` is not a period", $"only timelines have the letter: write {text[..^1]}");

    public static Diagnostic TooDeep(SourceSpan span, int limit) => Diagnostic.Error(
        "FM1009", span, $"brackets are nested more than {limit} deep", "give a part of the formula a line of its own");

    public static Diagnostic Orphan(SourceSpan span) => Diagnostic.Error(
        "FM1010", span, "this line is indented, but there is nothing above that it could belong to", "put it at the margin, or as deep as the lines beside it");

    public static Diagnostic ScaleWithoutMeaning(SourceSpan span, string word) => Diagnostic.Error(
        "FM1011", span, $"`{word}` is not a scale", "the scales are thousand, million, billion, trillion");

    public static Diagnostic TooLong(SourceSpan span, int limit) => Diagnostic.Error(
        "FM1012", span, $"the formula has more than {limit} operators", "give a part of the formula a line of its own");

    public static Diagnostic MalformedDate(SourceSpan span, string text) => Diagnostic.Error(
        "FM1013", span, $"`{text}` is not on the calendar", "days are year-month-day and look like 2025-01-24; from March 1900 to 2199");

    public static Diagnostic NoSuchDay(SourceSpan span, string day, string month, int last) => Diagnostic.Error(
        "FM1060", span, $"{month} has no day {day}", last == 31 ? (Phrase)$"its last is the {last}st" : $"its last is the {last}th");

    public static Diagnostic LettersOfRange(SourceSpan span, string from, string to) => Diagnostic.Error(
        "FM1061", span, $"`{from}..{to}` does not say which periods are over and which are forecast",
        "give a range for the periods with A, and one for those with E");

    public static Diagnostic NoTimelineRange(SourceSpan span, string from, string to) => Diagnostic.Error(
        "FM1062", span, $"no periods run from {from} to {to}", "the first stands first, and both are of one length: 1Q24A..4Q24A");

    private static string Visible(string text) =>
        text.Any(c => char.IsControl(c) || char.IsSurrogate(c)) ? string.Join(' ', text.Select(c => $"U+{(int)c:X4}")) : text;
}
