using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Reading;

/// <summary>What is said of a draft's copies of files, said of the user's own.</summary>
/// <param name="model">The model's id.</param>
/// <param name="statements">What was read of the files.</param>
internal sealed class OwnFiles(string model, CompanyStatements statements)
{
    /// <summary>What a copy is called in which all periods are reported.</summary>
    public const string Reported = ".reported.csv";

    private readonly Dictionary<SourceText, SourceText> _named = [];

    /// <summary>The same at the place in the user's file.</summary>
    public Diagnostic Of(Diagnostic diagnostic) => diagnostic with
    {
        Span = diagnostic.Span is { } span ? Of(span) : null,
        Labels = [.. diagnostic.Labels.Select(l => l with { Span = Of(l.Span) })],
    };

    private SourceSpan Of(SourceSpan span)
    {
        var name = span.Source.Path.StartsWith($"data/{model}/", StringComparison.Ordinal) ? span.Source.Path[(model.Length + "data//".Length)..] : "";
        return statements.Files.FirstOrDefault(f => f.Name == name) is { } file ? span with { Source = Named(span.Source, file.Path) }
            : name.EndsWith(Reported, StringComparison.Ordinal) ? Printed(name[..^Reported.Length], span) ?? span : span;
    }

    private SourceText Named(SourceText source, string path) => _named.TryGetValue(source, out var known) ? known : _named[source] = source.Named(path);

    // Such a copy has a row for each item behind its heading.
    private SourceSpan? Printed(string table, SourceSpan span) =>
        statements.Tables.FirstOrDefault(t => t.Name == table)?.Items.DistinctBy(i => i.Row).ElementAtOrDefault(span.Position.Line - 2) is { } item
            ? (item.Cells.Values.FirstOrDefault(c => c.Text == span.Text) ?? item.Cells.Values.FirstOrDefault())?.Span : null;
}
