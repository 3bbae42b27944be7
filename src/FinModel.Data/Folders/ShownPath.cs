namespace FinModel.Data.Folders;

/// <summary>What people call a file: its path from where they work, with forward slashes on every system.</summary>
public static class ShownPath
{
    /// <summary>The path of a file as messages show it.</summary>
    public static string Of(string path, string baseFolder)
    {
        var relative = Path.GetRelativePath(baseFolder, path);
        var isBelow = relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (isBelow ? relative : path).Replace('\\', '/');
    }
}
