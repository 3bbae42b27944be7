using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with what is said of the unknown (FM8xxx).</summary>
internal static class UncertaintyDiagnostics
{
    public static Diagnostic UnknownDistribution(SourceSpan span, string name, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "FM8001", span, $"there is no distribution `{name}`", [.. Suggestions.Hint(name, known), $"the distributions are {known}"]);

    public static Diagnostic WrongParts(SourceSpan span, string distribution, string example) => Diagnostic.Error(
        "FM8002", span, $"this is not how a {distribution} distribution is written", $"write `{example}`");

    public static Diagnostic NoDeviation(SourceSpan span, double deviation) => Diagnostic.Error(
        "FM8003", span, $"a deviation is greater than 0, not {NumberText.Of(deviation)}");

    public static Diagnostic InvertedRange(SourceSpan span, double from, double to) => Diagnostic.Error(
        "FM8004", span, $"the range runs from {NumberText.Of(from)} to {NumberText.Of(to)}; the least value comes first, and the likely one is between them");

    public static Diagnostic WrongProbabilities(SourceSpan span, double sum) => Diagnostic.Error(
        "FM8005", span, $"the probabilities are not negative and add up to 100%; these add up to {NumberText.Of(sum * 100)}%");

    public static Diagnostic Twice(SourceSpan span, string cell, SourceSpan first) => Diagnostic.Error(
        "FM8006", span, $"`{cell}` is uncertain twice").With(first, "here first");

    public static Diagnostic OfADate(SourceSpan span, string input) => Diagnostic.Error(
        "FM8002", span, $"`{input}` is a date, which has no distribution", "make a number uncertain, such as a delay in days that the model adds to the date");

    public static Diagnostic BetweenWords(SourceSpan span, string input, string distribution, IReadOnlyList<string> words) => Diagnostic.Error(
        "FM8002", span, $"`{input}` is one of {words} and nothing between: it has no {distribution} distribution",
        $"say how likely each is: `discrete {words[^1]} at 30%, {words[0]} at 70%`");

    public static Diagnostic WrongCorrelation(SourceSpan span, double coefficient) => Diagnostic.Error(
        "FM8007", span, $"a correlation is between -1 and 1, not {NumberText.Of(coefficient)}");

    public static Diagnostic CorrelatedWithItself(SourceSpan span, string input) => Diagnostic.Error(
        "FM8030", span, $"`{input}` is correlated with itself", "name each input once");

    public static Diagnostic CorrelatedTwice(SourceSpan span, string one, string other, SourceSpan first) => Diagnostic.Error(
        "FM8031", span, $"the correlation of `{one}` and `{other}` is given twice", "keep one of them; of more than two inputs a correlation is every pair's")
        .With(first, "here first");

    public static Diagnostic NotUncertain(SourceSpan span, string input, IEnumerable<string> factors) => Diagnostic.Error(
        "FM8008", span, $"`{input}` is not declared uncertain as it is named here", [.. Suggestions.Hint(input, factors)]);

    public static Diagnostic NotPositiveDefinite(SourceSpan span, string factor, IEnumerable<string> others) => Diagnostic.Error(
        "FM8009", span,
        $"the correlations contradict each other: `{factor}` cannot move so with {others.Select(o => $"`{o}`")} "
            + $"while they move so among themselves (the matrix is not positive definite)",
        "bring the correlations of these inputs nearer to 0");

    public static Diagnostic TooCommon(SourceSpan span, string factor, double share) => Diagnostic.Error(
        "FM8086", span,
        $"`{factor}` cannot move so much with common factors: the squares of the correlations with them add up to {NumberText.Of(share)}, and 1 is all of it",
        "write smaller correlations; what is left of 1 is the company's own");

    public static Diagnostic CommonTogether(SourceSpan span, string one, string other) => Diagnostic.Error(
        "FM8087", span,
        $"`{one}` and `{other}` cannot be correlated here, because nothing of {one} is this company's own: "
            + $"how common factors move together is the same for every model",
        "a factor that moves with several common ones names them all: `common ten_year_rate = -0.3, market = 0.6`");
}
