using FinModel.Core.Text;

namespace FinModel.Core.Diagnostics;

/// <summary>Something wrong with a model, its data or a scenario, said in the user's words.</summary>
/// <param name="Code">Stable identifier, <c>FM2001</c>; the catalogue in <c>tests/cases/errors</c> has an example of each.</param>
/// <param name="Severity">Whether the model can still be used.</param>
/// <param name="Span">Where it is; null when it belongs to no text (a missing file).</param>
/// <param name="Phrase">One sentence: what is wrong, with what was there.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan? Span, Phrase Phrase)
{
    /// <summary>The sentence in English.</summary>
    public string Message => Phrase.ToString();

    /// <summary>Other places that explain it.</summary>
    public IReadOnlyList<DiagnosticLabel> Labels { get; init; } = [];

    /// <summary>What to do; at most two.</summary>
    public IReadOnlyList<Phrase> Advice { get; init; } = [];

    /// <summary>What to do, in English.</summary>
    public IReadOnlyList<string> Hints => [.. Advice.Select(hint => hint.ToString())];

    /// <summary>An error at a place.</summary>
    public static Diagnostic Error(string code, SourceSpan? span, Phrase phrase, params Phrase[] hints) =>
        new(code, Severity.Error, span, phrase) { Advice = hints };

    /// <summary>A warning at a place.</summary>
    public static Diagnostic Warning(string code, SourceSpan? span, Phrase phrase, params Phrase[] hints) =>
        new(code, Severity.Warning, span, phrase) { Advice = hints };

    /// <summary>The same with another labelled place.</summary>
    public Diagnostic With(SourceSpan span, Phrase phrase) =>
        this with { Labels = [.. Labels, new DiagnosticLabel(span, phrase)] };

    /// <summary>The same, said in a language for good.</summary>
    public Diagnostic In(ILanguage language) => this with
    {
        Phrase = Phrase.Verbatim(Phrase.In(language)),
        Labels = [.. Labels.Select(label => label with { Phrase = Phrase.Verbatim(label.Phrase.In(language)) })],
        Advice = [.. Advice.Select(hint => Phrase.Verbatim(hint.In(language)))],
    };

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
