namespace FinModel.Tests.Architecture;

/// <summary>Whoever looks for a library finds it: each file has its place in the page of the libraries, and no place is left of one that is gone.</summary>
public class LibraryReadmeTests
{
    private const string Folder = "models/library";

    [Fact]
    public void Every_library_is_named() =>
        Names().Where(name => !Page().Contains($"`{name}`", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Every_file_that_a_table_names_is_there() =>
        Page().Split('\n').Where(row => row.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(row => row.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1))
            .Except(Names()).Should().BeEmpty();

    private static string Page() => Repository.Read("models", "library", "README.md");

    private static IEnumerable<string> Names() => Repository.Files(Folder, "*.fin").Select(Path.GetFileNameWithoutExtension).OfType<string>();
}
