using FinModel.Analysis.Sensitivities;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Questions;

/// <summary>Reads <c>INPUT=FROM..TO:STEP</c> and <c>INPUT=VALUE,VALUE</c>; with <c>+=</c> the values are added.</summary>
public static class InputRangeReader
{
    private const int MostValues = 1000;

    // The last step may miss the end by what the steps' rounding adds up to.
    private const double RoundingOfSteps = 1e-9;

    /// <summary>The range; null, with diagnostics added, when it is none.</summary>
    public static InputRange? Read(Plan plan, string text, List<Diagnostic> diagnostics)
    {
        text = PrintedText.Plain(text);
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign < 1 || sign == text.Length - 1)
        {
            diagnostics.Add(QuestionDiagnostics.NotARange(Span(text)));
            return null;
        }

        var isAdded = text[sign - 1] == '+';
        var name = text[..(isAdded ? sign - 1 : sign)].Trim();
        var cells = CellReader.Inputs(plan, name, diagnostics);
        return cells.Count > 0 && Values(plan, cells[0].Line, name, isAdded, text[(sign + 1)..], diagnostics) is { } values
            ? new InputRange(name, cells, isAdded, values)
            : null;
    }

    /// <summary>Two ranges of a table; null, with diagnostics added, when one is none or both change the same input.</summary>
    public static InputRange[]? Read(Plan plan, string row, string? column, List<Diagnostic> diagnostics)
    {
        var (rows, columns) = (Read(plan, row, diagnostics), column is null ? null : Read(plan, column, diagnostics));
        if (columns is not null && rows?.Cells.FirstOrDefault(columns.Cells.Contains) is { } both)
        {
            diagnostics.Add(QuestionDiagnostics.SameInputTwice(Span(column!), both.ToString()));
        }

        return rows is null ? null : columns is null ? [rows] : [rows, columns];
    }

    private static IReadOnlyList<double>? Values(Plan plan, PlanLine line, string name, bool isAdded, string text, List<Diagnostic> diagnostics)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if ((dots >= 0 || isAdded) && BandWords.Of(line) is { } words)
        {
            diagnostics.Add(QuestionDiagnostics.OneByOne(Span(text), name, [.. words.Words.Select(w => w[0])]));
            return null;
        }

        if (dots < 0)
        {
            var values = text.Split(',').Select(Value).ToList();
            return values.Contains(null) ? null : [.. values.Select(v => v!.Value)];
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < dots)
        {
            diagnostics.Add(QuestionDiagnostics.NotARange(Span(text)));
            return null;
        }

        var (from, to, step) = (Value(text[..dots]), Value(text[(dots + 2)..colon]), Step(text[(colon + 1)..]));
        return from is null || to is null || step is null ? null : Steps(text, from.Value, to.Value, step.Value, diagnostics);

        double? Value(string part) => isAdded ? Step(part) : CellReader.Value(plan, line, part.Trim(), diagnostics);

        double? Step(string part) => CellReader.Change(plan, line, part.Trim(), diagnostics);
    }

    // From the first value towards the last, up or down; the sign of the step may be left out.
    private static IReadOnlyList<double>? Steps(string text, double from, double to, double step, List<Diagnostic> diagnostics)
    {
        var count = Math.Floor((Math.Abs(to - from) / Math.Abs(step)) + RoundingOfSteps) + 1;
        var problem = step == 0 ? QuestionDiagnostics.NoStep(Span(text))
            : step < 0 && to > from ? QuestionDiagnostics.StepAway(Span(text), from, to, step)
            : count > MostValues ? QuestionDiagnostics.TooManyValues(Span(text), count, MostValues) : null;
        if (problem is not null)
        {
            diagnostics.Add(problem);
            return null;
        }

        var towards = Math.CopySign(step, to - from);
        return [.. Enumerable.Range(0, (int)count).Select(i => Math.Round(from + (i * towards), 12))];
    }

    private static SourceSpan Span(string text) => new(new SourceText(AskedPlaces.Name, text), 0, text.Length);
}
