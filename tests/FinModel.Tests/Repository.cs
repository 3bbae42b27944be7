namespace FinModel.Tests;

/// <summary>The clone the tests run in, so that they can read models, data, cases and source.</summary>
internal static class Repository
{
    /// <summary>The folder that holds FinModel.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A path inside the clone.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The text of a file of the clone.</summary>
    public static string Read(params ReadOnlySpan<string> parts) => File.ReadAllText(At(parts));

    /// <summary>Paths, relative to the root and with forward slashes, of the files below a folder; none when it is missing. Build output is left out.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        if (!Directory.Exists(At(folder)))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)];
    }

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FinModel.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no FinModel.sln above {start}.");
    }
}
