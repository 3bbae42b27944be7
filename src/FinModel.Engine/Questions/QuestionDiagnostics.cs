using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Questions;

/// <summary>What can be wrong with a question (FM9xxx).</summary>
internal static class QuestionDiagnostics
{
    public static Diagnostic NotARange(SourceSpan span) => Diagnostic.Error(
        "FM9001", span, $"`{span.Text}` is not an input with its values",
        "write `INPUT=FROM..TO:STEP` or `INPUT=VALUE,VALUE`, such as `margin@2025=40%..46%:1pp`", "`+=` adds the values to what the scenario has");

    public static Diagnostic OneByOne(SourceSpan span, string input, IReadOnlyList<string> words) => Diagnostic.Error(
        "FM9001", span, $"`{input}` has words for values, so that they are set one by one and not run through", $"write `{input}={string.Join(',', words)}`");

    public static Diagnostic NoStep(SourceSpan span) => Diagnostic.Error(
        "FM9003", span, "a step of 0 goes nowhere");

    public static Diagnostic TooManyValues(SourceSpan span, double count, int most) => Diagnostic.Error(
        "FM9004", span, $"the range has {Say(count)} values; {most} is the most that a table takes", "make the step larger");

    public static Diagnostic SeveralCells(SourceSpan span, string line, IEnumerable<string> cells) => Diagnostic.Error(
        "FM9005", span, $"`{line}` has more than one value; this asks for one of them", $"write one of {cells.Take(6).Select(c => $"`{c}`")}");

    public static Diagnostic Blank(SourceSpan span) => Diagnostic.Error(
        "FM9006", span, $"`{span.Text}` is blank: the model has no value there");

    public static Diagnostic NotBounds(SourceSpan span) => Diagnostic.Error(
        "FM9020", span, $"`{span.Text}` is not a range to stay between", "write `LOW..HIGH`, such as `5%..20%`");

    public static Diagnostic InvertedBounds(SourceSpan span, double low, double high) => Diagnostic.Error(
        "FM9021", span, $"the range to stay between runs from {Say(low)} to {Say(high)}; the least value comes first, and there is something between them");

    public static Diagnostic SameInputTwice(SourceSpan span, string input) => Diagnostic.Error(
        "FM9022", span, $"`{input}` changes down the table and across it", "take an input for the columns that the rows leave alone",
        "two changes of one input are one axis: list their values in it");

    public static Diagnostic StepAway(SourceSpan span, double from, double to, double step) => Diagnostic.Error(
        "FM9023", span, $"steps of {Say(step)} lead from {Say(from)} away from {Say(to)}", "a range may run up or down; leave the sign of the step out");

    public static Diagnostic NothingUncertain(string model) => Diagnostic.Error(
        "FM9095", null, $"the model `{model}` declares nothing uncertain", "write an `uncertainty` (models/README.md)");

    public static Diagnostic HoldingsColumn(SourceSpan span, Phrase what) => Diagnostic.Error(
        "FM9086", span, what, "the columns are `model`, `shares` or `weight`, and where they are needed `rate` and `note`");

    public static Diagnostic NotHeld(SourceSpan span, Phrase what) => Diagnostic.Error("FM9087", span, what);

    private static string Say(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
