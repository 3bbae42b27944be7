using FinModel.Core.Diagnostics;

namespace FinModel.Core.Tables;

/// <summary>
/// Everything that comes from outside a model's own text. The compiler asks only this, so it works alike on a folder, inside a package and in a test.
/// </summary>
public interface IModelFiles
{
    /// <summary>The library file of that name, or null.</summary>
    ModelLibrary? Library(string name);

    /// <summary>The names of the libraries there are, for suggestions.</summary>
    IReadOnlyList<string> LibraryNames { get; }

    /// <summary>The table in a data file, or on a sheet of it, or null when there is no such file. What is wrong with it is added to
    /// <paramref name="diagnostics"/>.</summary>
    CsvTable? Table(string fileName, ICollection<Diagnostic> diagnostics, string? sheet = null);
}
