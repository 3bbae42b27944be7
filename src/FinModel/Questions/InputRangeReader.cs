using FinModel.Analysis.Sensitivities;
using FinModel.Compiler.Plans;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Questions;

/// <summary>Reads <c>INPUT=FROM..TO:STEP</c> and <c>INPUT=VALUE,VALUE</c>; with <c>+=</c> the values are added.</summary>
public static class InputRangeReader
{
    private const int MostValues = 1000;

    /// <summary>The range; null, with diagnostics added, when it is none.</summary>
    public static InputRange? Read(Plan plan, string text, List<Diagnostic> diagnostics)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign < 1 || sign == text.Length - 1)
        {
            diagnostics.Add(QuestionDiagnostics.NotARange(Span(text)));
            return null;
        }

        var isAdded = text[sign - 1] == '+';
        var name = text[..(isAdded ? sign - 1 : sign)].Trim();
        var cells = CellReader.Inputs(plan, name, diagnostics);
        return cells.Count > 0 && Values(plan, cells[0].Line, isAdded, text[(sign + 1)..], diagnostics) is { } values ? new InputRange(name, cells, isAdded, values) : null;
    }

    private static IReadOnlyList<double>? Values(Plan plan, PlanLine line, bool isAdded, string text, List<Diagnostic> diagnostics)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
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

    private static IReadOnlyList<double>? Steps(string text, double from, double to, double step, List<Diagnostic> diagnostics)
    {
        var problem = step <= 0 ? QuestionDiagnostics.NoStep(Span(text), step)
            : from > to ? QuestionDiagnostics.InvertedRange(Span(text), from, to)
            : (to - from) / step >= MostValues ? QuestionDiagnostics.TooManyValues(Span(text), Math.Floor((to - from) / step) + 1, MostValues) : null;
        if (problem is not null)
        {
            diagnostics.Add(problem);
            return null;
        }

        // The last step may miss the end by what the steps' rounding adds up to.
        var count = (int)Math.Floor(((to - from) / step) + 1e-9) + 1;
        return [.. Enumerable.Range(0, count).Select(i => Math.Round(from + (i * step), 12))];
    }

    private static SourceSpan Span(string text) => new(new SourceText("argument", text), 0, text.Length);
}
