using FinModel.Core.Text;

namespace FinModel.Rolling;

/// <summary>Changes of a model's files, gathered and then made together; what they do not touch stays as it was typed.</summary>
internal sealed class ModelEdits
{
    private readonly List<(SourceSpan Span, string Text)> _edits = [];

    /// <summary>Whether a file is one that can be changed where it is read: a text, and no workbook.</summary>
    public static bool IsText(string file) =>
        !file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase);

    /// <summary>Puts a text in the place of what stands there.</summary>
    public void Replace(SourceSpan span, string text) => _edits.Add((span, text));

    /// <summary>Turns the lines of a span into comments.</summary>
    public void Comment(SourceSpan span)
    {
        var (first, last) = (span.Position.Line, span.Source.PositionOf(span.End).Line);
        for (var line = first; line <= last; line++)
        {
            var text = span.Source.Line(line);
            _edits.Add((new SourceSpan(span.Source, span.Source.StartOf(line) + text.Length - text.TrimStart().Length, 0), "# "));
        }
    }

    /// <summary>Adds a text behind everything else.</summary>
    public void Append(SourceText source, string text)
    {
        var gap = source.Content.Length == 0 || source.Content.EndsWith('\n') ? "\n" : "\n\n";
        _edits.Add((new SourceSpan(source, source.Content.Length, 0), gap + text));
    }

    /// <summary>The new text of each file that changes, by the path that messages show; a file that was read twice is one.</summary>
    public IReadOnlyDictionary<string, string> Texts() => _edits.GroupBy(e => e.Span.Source.Path).ToDictionary(
        file => file.Key,
        file => file.First().Span.Source.With(file.DistinctBy(e => (e.Span.Start, e.Span.Length, e.Text))),
        StringComparer.Ordinal);
}
