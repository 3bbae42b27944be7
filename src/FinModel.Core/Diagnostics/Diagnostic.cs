using FinModel.Core.Text;

namespace FinModel.Core.Diagnostics;

/// <summary>Something wrong with a model, its data or a scenario, said in the user's words.</summary>
/// <param name="Code">Stable identifier, <c>FM2001</c>; the catalogue in <c>tests/cases/errors</c> has an example of each.</param>
/// <param name="Severity">Whether the model can still be used.</param>
/// <param name="Span">Where it is; null when it belongs to no text (a missing file).</param>
/// <param name="Message">One sentence: what is wrong, with what was there.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan? Span, string Message)
{
    /// <summary>Other places that explain it.</summary>
    public IReadOnlyList<DiagnosticLabel> Labels { get; init; } = [];

    /// <summary>What to do; at most two.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>An error at a place.</summary>
    public static Diagnostic Error(string code, SourceSpan? span, string message, params string[] hints) =>
        new(code, Severity.Error, span, message) { Hints = hints };

    /// <summary>A warning at a place.</summary>
    public static Diagnostic Warning(string code, SourceSpan? span, string message, params string[] hints) =>
        new(code, Severity.Warning, span, message) { Hints = hints };

    /// <summary>The same with another labelled place.</summary>
    public Diagnostic With(SourceSpan span, string message) =>
        this with { Labels = [.. Labels, new DiagnosticLabel(span, message)] };

    /// <summary>Those that say something new; what says the same of the same place is left out.</summary>
    public static IReadOnlyList<Diagnostic> Distinct(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.DistinctBy(d => new Saying(d.Code, d.Span?.Source, d.Span?.Start ?? -1, d.Span?.Length ?? -1, d.Message))];

    /// <summary>Order for showing: by file, place, code, so that a report never depends on the order of discovery.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var byPath = string.CompareOrdinal(left.Span?.Source.Path, right.Span?.Source.Path);
        var byPlace = byPath != 0 ? byPath : (left.Span?.Start ?? -1).CompareTo(right.Span?.Start ?? -1);
        var byCode = byPlace != 0 ? byPlace : string.CompareOrdinal(left.Code, right.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(left.Message, right.Message);
    }

    // A class, as queries over tuples of structs cannot be compiled ahead.
    private sealed record Saying(string Code, SourceText? Source, int Start, int Length, string Message);
}
