namespace FinModel.Data.Folders;

/// <summary>
/// Where a model's data and library are: <c>root/models/x</c> has <c>root/data/x</c> and <c>root/models/library</c>.
/// A model elsewhere below the root, <c>root/tests/models/y</c>, has its own <c>data</c> folder and the same library.
/// </summary>
internal sealed class ModelPlaces
{
    private const string Models = "models";

    public ModelPlaces(string folder)
    {
        var above = FoldersAbove(folder).ToList();
        var own = Path.Combine(folder, "data");
        var root = above.Find(f => f.Name == Models)?.Parent;
        Data = Directory.Exists(own) || root is null ? own : Path.Combine(root.FullName, "data", Path.GetFileName(folder));
        Library = above.Select(f => Path.Combine(f.FullName, Models, "library")).FirstOrDefault(Directory.Exists);
    }

    /// <summary>The folder of the model's tables; it may be missing.</summary>
    public string Data { get; }

    /// <summary>The nearest folder of libraries, or null where there is none.</summary>
    public string? Library { get; }

    private static IEnumerable<DirectoryInfo> FoldersAbove(string folder)
    {
        for (var above = new DirectoryInfo(folder).Parent; above is not null; above = above.Parent)
        {
            yield return above;
        }
    }
}
