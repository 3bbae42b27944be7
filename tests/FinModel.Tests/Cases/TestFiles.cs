using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Csv;

namespace FinModel.Tests.Cases;

/// <summary>Libraries and tables as texts, by name.</summary>
internal sealed class TestFiles(IReadOnlyDictionary<string, string>? tables = null) : IModelFiles
{
    public Dictionary<string, string> Libraries { get; init; } = [];

    public IReadOnlyList<string> LibraryNames => [.. Libraries.Keys];

    public ModelLibrary? Library(string name) =>
        Libraries.GetValueOrDefault(name) is { } text ? new ModelLibrary(name, new SourceText($"library/{name}.fin", text), LibraryOrigin.Own) : null;

    public CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null) =>
        tables?.GetValueOrDefault(fileName) is { } text ? CsvLoader.Parse(new SourceText($"data/{fileName}", text), diagnostics) : null;
}
