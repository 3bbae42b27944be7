using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Text;
using FinModel.Data.Workbooks;

namespace FinModel.Data.Folders;

/// <summary>A model on disk: its <c>.fin</c> files, its data folder and its libraries: those of a folder that was chosen, those beside it, and those
/// inside this assembly.</summary>
public sealed class ModelFolder : IModelSource
{
    private const string MainFile = "model.fin";

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly RealPaths _real = new();
    private readonly string _baseFolder;
    private readonly string _dataFolder;
    private readonly LayeredLibrary _library;
    private readonly ReadingLimits _limits;
    private readonly TableLoader _tables = new();

    private ModelFolder(string folder, string baseFolder, string? library, ReadingLimits limits)
    {
        _baseFolder = baseFolder;
        _limits = limits;
        var places = new ModelPlaces(folder);
        _dataFolder = places.Data;
        Sources = Directory.Exists(folder) ? Read(folder) : Missing(FileDiagnostics.NoFolder(Shown(folder)));
        var libraries = new[] { Chosen(library), places.Library }.OfType<string>().Distinct();
        _library = new LayeredLibrary([.. libraries.Select(f => new FolderLibrary(f, Shown, Noted, _diagnostics))]);
    }

    /// <summary>The model's own files, in the order of their names.</summary>
    public IReadOnlyList<SourceText> Sources { get; }

    /// <summary>What is wrong with the folder, and with the library files asked for so far.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The files that were read so far, links followed: the sources of the model, of its libraries and of its tables.</summary>
    public IReadOnlyCollection<string> Files => _files;

    /// <summary>The folder of the model's tables, an absolute path; it may be missing.</summary>
    public string DataFolder => _dataFolder;

    /// <inheritdoc/>
    public IReadOnlyList<string> LibraryNames => _library.Names;

    /// <summary>Opens a model folder. Nothing that is wrong with it throws; see <see cref="Diagnostics"/>.</summary>
    /// <param name="folder">The folder, absolute or from <paramref name="baseFolder"/>.</param>
    /// <param name="baseFolder">Where the user works: paths are shown from there. An absolute path.</param>
    /// <param name="library">A folder whose libraries go before all others, or null.</param>
    /// <param name="limits">How large its files may be; left out, as usual.</param>
    public static ModelFolder Open(string folder, string baseFolder, string? library = null, ReadingLimits? limits = null) =>
        new(Absolute(folder, baseFolder), baseFolder, library is null ? null : Absolute(library, baseFolder), limits ?? ReadingLimits.Usual);

    /// <inheritdoc/>
    public ModelLibrary? Library(string name) => _library.Find(name);

    /// <inheritdoc/>
    public CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null)
    {
        if (!FileName.IsPlain(fileName))
        {
            diagnostics.Add(FileDiagnostics.OutsideFolder(fileName, Shown(_dataFolder)));
            return null;
        }

        var path = Path.GetFullPath(fileName, _dataFolder);
        return (File.Exists(path) || Directory.Exists(path)) && IsInside(path, _dataFolder, diagnostics)
            ? _tables.Load(Shown(path), sheet, () => FileLoader.Load(Noted(path), Shown(path), _limits.TableBytes, diagnostics), diagnostics)
            : null;
    }

    private static string Absolute(string folder, string baseFolder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Replace("\0", "", StringComparison.Ordinal), baseFolder));

    private string? Chosen(string? library)
    {
        if (library is not null && !Directory.Exists(library))
        {
            _diagnostics.Add(FileDiagnostics.NoLibraryFolder(Shown(library)));
            return null;
        }

        if (library is not null && new FolderLibrary(library, Shown, Noted, _diagnostics).Names.Count == 0)
        {
            _diagnostics.Add(FileDiagnostics.NoLibraries(Shown(library)));
        }

        return library;
    }

    private IReadOnlyList<SourceText> Read(string folder)
    {
        var paths = Reading.Try(Shown(folder), _diagnostics, () => Directory.EnumerateFiles(folder, "*.fin").Take(_limits.Files + 1).ToList()) ?? [];
        if (paths.Count > _limits.Files)
        {
            return Missing(FileDiagnostics.TooManyFiles(Phrase.Verbatim(Shown(folder)), _limits.Files));
        }

        if (!paths.Exists(p => Path.GetFileName(p) == MainFile))
        {
            return Missing(FileDiagnostics.NoModel(Phrase.Verbatim(Shown(folder))));
        }

        return [.. paths.Order(StringComparer.Ordinal)
            .Where(path => IsInside(path, folder, _diagnostics))
            .Select(path => SharedTexts.Load(Noted(path), Shown(path), _limits.ModelBytes, _diagnostics))
            .OfType<SourceText>()];
    }

    private IReadOnlyList<SourceText> Missing(Diagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        return [];
    }

    private bool IsInside(string path, string folder, ICollection<Diagnostic> diagnostics)
    {
        var inside = Reading.Try(Shown(path), diagnostics, () => _real.IsInside(path, folder) ? path : "");
        if (inside is "")
        {
            diagnostics.Add(FileDiagnostics.LinkOutside(Shown(path), Shown(folder)));
        }

        return inside is { Length: > 0 };
    }

    private string Noted(string path)
    {
        _files.Add(_real.Of(path));
        return path;
    }

    private string Shown(string path) => ShownPath.Of(path, _baseFolder);
}
