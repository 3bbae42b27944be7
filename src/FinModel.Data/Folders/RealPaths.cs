namespace FinModel.Data.Folders;

/// <summary>The same for the files of one model, whose folders are few: the links on the way to a folder are followed once.</summary>
internal sealed class RealPaths
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>The path of a file without links.</summary>
    public string Of(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
        {
            return RealPath.Of(path);
        }

        var real = Path.Combine(OfFolder(folder), Path.GetFileName(path));
        return new FileInfo(real).LinkTarget is null ? real : RealPath.Of(path);
    }

    /// <summary>Whether a file is really inside a folder.</summary>
    public bool IsInside(string path, string folder) => Of(path).StartsWith(OfFolder(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string OfFolder(string folder) => _folders.TryGetValue(folder, out var real) ? real : _folders[folder] =
        Path.TrimEndingDirectorySeparator(RealPath.Of(folder));
}
