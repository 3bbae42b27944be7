namespace FinModel.Benchmarks;

/// <summary>The clone the benchmarks run in.</summary>
internal static class Clone
{
    /// <summary>The folder that holds FinModel.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FinModel.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"There is no FinModel.sln above {AppContext.BaseDirectory}.");
    }
}
