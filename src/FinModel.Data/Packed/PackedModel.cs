using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Folders;
using FinModel.Data.Text;
using FinModel.Data.Workbooks;

namespace FinModel.Data.Packed;

/// <summary>A model that stands in no folder: named files in memory. Nothing that is wrong with it throws.</summary>
public sealed class PackedModel : IModelSource
{
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly PackedPlaces? _places;
    private readonly ReadingLimits _limits;
    private readonly TableLoader _tables = new();

    /// <summary>A model of named files, <c>model.fin</c> among them.</summary>
    /// <param name="files">The bytes of each file by its name, a plain path with forward slashes.</param>
    /// <param name="shown">What people call the whole of them.</param>
    /// <param name="limits">How large they may be.</param>
    public PackedModel(IEnumerable<(string Name, byte[] Content)> files, Phrase shown, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(files);
        _limits = limits;
        foreach (var (name, content) in files)
        {
            if (!FileName.IsPlain(name) || !_contents.TryAdd(name, content))
            {
                _diagnostics.Add(FileDiagnostics.NotPlain(name));
            }
        }

        if (_contents.Count > limits.Files || _contents.Values.Sum(c => (long)c.Length) > limits.TotalBytes)
        {
            _diagnostics.Add(
                _contents.Count > limits.Files
                    ? FileDiagnostics.TooManyFiles(shown, limits.Files)
                    : FileDiagnostics.TooLargeTogether(shown, limits.TotalBytes));
            Sources = [];
            return;
        }

        _places = PackedPlaces.Find(_contents.Keys, shown, _diagnostics);
        Sources = [.. _places?.Sources.Select(Text).OfType<SourceText>() ?? []];
    }

    private PackedModel(IReadOnlyList<Diagnostic> diagnostics)
    {
        _limits = ReadingLimits.Usual;
        _diagnostics.AddRange(diagnostics);
        Sources = [];
    }

    /// <inheritdoc/>
    public IReadOnlyList<SourceText> Sources { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Files => _read;

    /// <inheritdoc/>
    public IReadOnlyList<string> LibraryNames =>
        [.. (_places?.Libraries.Select(l => l.Name) ?? []).Concat(EmbeddedLibrary.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What could not be unpacked at all.</summary>
    public static PackedModel Unusable(IReadOnlyList<Diagnostic> diagnostics) => new(diagnostics);

    /// <inheritdoc/>
    public ModelLibrary? Library(string name)
    {
        var packaged = EmbeddedLibrary.Find(name);
        var own = _places?.Libraries.FirstOrDefault(l => l.Name == name).Path is { } path ? Text(path) : null;
        return ModelLibrary.Choose(name, own, packaged);
    }

    /// <inheritdoc/>
    public CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null) => _places?.Table(fileName) is { } name
        ? _tables.Load(name, sheet, () => Within(name, _limits.TableBytes, diagnostics), diagnostics)
        : null;

    private SourceText? Text(string name) =>
        Within(name, _limits.ModelBytes, _diagnostics) is { } content ? TextDecoder.Decode(name, content, _diagnostics) : null;

    private byte[]? Within(string name, int limit, ICollection<Diagnostic> diagnostics)
    {
        _read.Add(name);
        var content = _contents[name];
        if (content.Length > limit)
        {
            diagnostics.Add(FileDiagnostics.TooLarge(name, limit));
        }

        return content.Length > limit ? null : content;
    }
}
