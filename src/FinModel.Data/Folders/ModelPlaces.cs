namespace FinModel.Data.Folders;

/// <summary>Where a model's data and library are: <c>root/models/x</c> has <c>root/data/x</c> and <c>root/models/library</c>.</summary>
internal sealed class ModelPlaces
{
    private const string Models = "models";

    public ModelPlaces(string folder)
    {
        var models = ModelsFolderAbove(folder);
        var own = Path.Combine(folder, "data");
        Data = Directory.Exists(own) || models?.Parent is null ? own : Path.Combine(models.Parent.FullName, "data", Path.GetFileName(folder));
        var library = models is null ? null : Path.Combine(models.FullName, "library");
        Library = library is not null && Directory.Exists(library) ? library : null;
    }

    /// <summary>The folder of the model's tables; it may be missing.</summary>
    public string Data { get; }

    /// <summary>The folder of the libraries, or null where there is none.</summary>
    public string? Library { get; }

    private static DirectoryInfo? ModelsFolderAbove(string folder)
    {
        var above = new DirectoryInfo(folder).Parent;
        while (above is not null && above.Name != Models)
        {
            above = above.Parent;
        }

        return above;
    }
}
