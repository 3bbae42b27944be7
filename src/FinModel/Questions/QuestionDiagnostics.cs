using System.Globalization;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Questions;

/// <summary>What can be wrong with a question (FM9xxx).</summary>
internal static class QuestionDiagnostics
{
    public static Diagnostic NotARange(SourceSpan span) => Diagnostic.Error(
        "FM9001", span, $"`{span.Text}` is not an input with its values", "write `INPUT=FROM..TO:STEP` or `INPUT=VALUE,VALUE`, such as `margin@2025=40%..46%:1pp`", "`+=` adds the values to what the scenario has");

    public static Diagnostic InvertedRange(SourceSpan span, double from, double to) => Diagnostic.Error(
        "FM9002", span, $"the range runs from {Say(from)} to {Say(to)}; the least value comes first");

    public static Diagnostic NoStep(SourceSpan span, double step) => Diagnostic.Error(
        "FM9003", span, $"a step is greater than 0, not {Say(step)}");

    public static Diagnostic TooManyValues(SourceSpan span, double count, int most) => Diagnostic.Error(
        "FM9004", span, $"the range has {Say(count)} values; {most} is the most that a table takes", "make the step larger");

    public static Diagnostic SeveralCells(SourceSpan span, string line, IEnumerable<string> cells) => Diagnostic.Error(
        "FM9005", span, $"`{line}` has more than one value; this asks for one of them", $"write one of {string.Join(", ", cells.Take(6).Select(c => $"`{c}`"))}");

    public static Diagnostic Blank(SourceSpan span) => Diagnostic.Error(
        "FM9006", span, $"`{span.Text}` is blank: the model has no value there");

    private static string Say(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
