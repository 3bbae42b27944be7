namespace FinModel.Data.Folders;

/// <summary>Paths with every link on the way followed, so that "inside a folder" means it.</summary>
public static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links. Its parts need not exist.</summary>
    public static string Of(string path) => Of(path, MostLinks);

    /// <summary>Whether a file is really inside a folder.</summary>
    public static bool IsInside(string path, string folder) =>
        Of(path).StartsWith(Path.TrimEndingDirectorySeparator(Of(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Of(string path, int links)
    {
        var root = Path.GetPathRoot(path) ?? "";
        var real = root;
        foreach (var part in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (new FileInfo(real).LinkTarget is { } target)
            {
                real = links == 0
                    ? throw new IOException("too many links")
                    : Of(Path.GetFullPath(target, Path.GetDirectoryName(real) ?? root), links - 1);
            }
        }

        return real;
    }
}
