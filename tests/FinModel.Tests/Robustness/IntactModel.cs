using FinModel.Compiler;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Data.Csv;
using FinModel.Data.Folders;
using FinModel.Data.Text;
using FinModel.Data.Workbooks;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Robustness;

/// <summary>A model of the clone with all files that it is made of, each of which can be given other bytes.</summary>
internal sealed class IntactModel
{
    private readonly ModelFolder _folder;
    private readonly Dictionary<string, ModelLibrary> _libraries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CsvTable> _tables = new(StringComparer.Ordinal);

    private IntactModel(string folder)
    {
        _folder = ModelFolder.Open(Repository.At(folder), Repository.Root, Repository.At("models", "library"));
        ModelCompiler.Compile(_folder.Sources, new Listening(this));
    }

    /// <summary>The small ones first, so that a library is tried in the model that takes least time.</summary>
    public static IReadOnlyList<IntactModel> All { get; } =
    [
        new("tests/models/alder-finch"),
        new("tests/models/korvald"),
        new("tests/cases/loans"),
        new("tests/models/tamar"),
        new("tests/models/qinghe"),
        new("tests/models/brightwater"),
        new("tests/models/tamar-quarters"),
        new("tests/models/qinghe-quarters"),
        new("tests/models/brightwater-quarters"),
        new("tests/cases/shelf"),
        new("tests/cases/house"),
        new("models/sensetime"),
    ];

    /// <summary>A model by its folder.</summary>
    public static IntactModel Open(string folder, bool isInWorkbooks = false) => new(folder) { IsInWorkbooks = isInWorkbooks };

    /// <summary>Whether its CSV files are given to the compiler as workbooks, of one sheet each.</summary>
    public bool IsInWorkbooks { get; init; }

    /// <summary>What the model is made of, in an order that stays.</summary>
    public IReadOnlyList<string> Paths =>
        [.. _folder.Sources.Concat(_libraries.Values.Select(l => l.Text)).Concat(_tables.Values.Select(t => t.Source)).Select(s => s.Path)
            .Order(StringComparer.Ordinal)];

    /// <summary>The bytes of one of its files.</summary>
    public static byte[] Bytes(string path) => File.ReadAllBytes(Repository.At(path));

    /// <summary>Compiles the model as the program does, with other bytes in the place of one file.</summary>
    public Compilation Compile(string path, byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        var sources = _folder.Sources.Select(s => s.Path == path ? TextDecoder.Decode(path, bytes, diagnostics) : s).ToList();
        var compilation = ModelCompiler.Compile(sources, new Damaged(this, path, bytes, diagnostics));
        return diagnostics.Count == 0 ? compilation : new Compilation(null, [.. diagnostics, .. compilation.Diagnostics]);
    }

    // Notes what the compiler asks for.
    private sealed class Listening(IntactModel model) : IModelFiles
    {
        public IReadOnlyList<string> LibraryNames => model._folder.LibraryNames;

        public ModelLibrary? Library(string name) => model._folder.Library(name) is { } library ? model._libraries[name] = library : null;

        public CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null) =>
            model._folder.Table(fileName, diagnostics) is { } table ? model._tables[fileName] = table : null;
    }

    private sealed class Damaged(IntactModel model, string path, byte[] bytes, List<Diagnostic> found) : IModelFiles
    {
        public IReadOnlyList<string> LibraryNames => model._folder.LibraryNames;

        public ModelLibrary? Library(string name) => model._libraries.GetValueOrDefault(name) is not { } library ? null
            : library.Text.Path != path ? library
            : TextDecoder.Decode(path, bytes, found) is { } text ? library with { Text = text } : null;

        public CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null) =>
            model._tables.GetValueOrDefault(fileName) is not { } table || table.Source.Path != path ? model._tables.GetValueOrDefault(fileName)
            : model.IsInWorkbooks ? InWorkbook(path, bytes, diagnostics)
            : CsvLoader.Parse(path, bytes, diagnostics);

        private static CsvTable? InWorkbook(string path, byte[] bytes, ICollection<Diagnostic> diagnostics)
        {
            byte[] Book() => TestWorkbook.Of(("Sheet", CsvLoader.Parse(path, bytes, new List<Diagnostic>()).Source.Content));
            return new TableLoader().Load(Path.ChangeExtension(path, ".xlsx"), null, Book, diagnostics);
        }
    }
}
