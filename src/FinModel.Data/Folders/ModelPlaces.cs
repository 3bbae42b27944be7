namespace FinModel.Data.Folders;

/// <summary>
/// Where a model's data and library are: <c>root/models/x</c> has <c>root/data/x</c> and <c>root/models/library</c>.
/// Only the nearest folder named <c>models</c> counts: a library further above is somebody else's.
/// </summary>
internal sealed class ModelPlaces
{
    private const string Models = "models";

    public ModelPlaces(string folder)
    {
        var above = FoldersAbove(folder).ToList();
        var own = Path.Combine(folder, "data");
        var models = above.Find(f => f.Name == Models);
        Data = Directory.Exists(own) || models?.Parent is not { } root ? own : Path.Combine(root.FullName, "data", Path.GetFileName(folder));
        Library = models is not null && Path.Combine(models.FullName, "library") is var library && Directory.Exists(library) ? library : null;
    }

    /// <summary>The folder of the model's tables; it may be missing.</summary>
    public string Data { get; }

    /// <summary>The folder of libraries beside the model, or null where there is none.</summary>
    public string? Library { get; }

    private static IEnumerable<DirectoryInfo> FoldersAbove(string folder)
    {
        for (var above = new DirectoryInfo(folder).Parent; above is not null; above = above.Parent)
        {
            yield return above;
        }
    }
}
