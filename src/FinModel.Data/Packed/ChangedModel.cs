using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Csv;

namespace FinModel.Data.Packed;

/// <summary>A model with some of its files changed or added in memory: what it would be, before anything is written.</summary>
/// <param name="files">The model as it is.</param>
/// <param name="texts">New texts of its files, by the paths that messages show.</param>
/// <param name="tables">New tables, by the names that the model calls them.</param>
public sealed class ChangedModel(IModelSource files, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, SourceText> tables) : IModelSource
{
    /// <inheritdoc/>
    public IReadOnlyList<SourceText> Sources { get; } =
        [.. files.Sources.Select(s => texts.TryGetValue(s.Path, out var text) ? new SourceText(s.Path, text) : s)];

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Diagnostics => files.Diagnostics;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Files => files.Files;

    /// <inheritdoc/>
    public IReadOnlyList<string> LibraryNames => files.LibraryNames;

    /// <inheritdoc/>
    public ModelLibrary? Library(string name) => files.Library(name);

    /// <inheritdoc/>
    public CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null)
    {
        if (tables.TryGetValue(fileName, out var added))
        {
            return CsvLoader.Parse(added, diagnostics);
        }

        var own = files.Table(fileName, diagnostics, sheet);
        return own is not null && texts.TryGetValue(own.Source.Path, out var text) ? CsvLoader.Parse(new SourceText(own.Source.Path, text), diagnostics) : own;
    }
}
