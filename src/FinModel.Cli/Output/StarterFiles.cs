namespace FinModel.Cli.Output;

/// <summary>The files that a new company starts with; they travel inside the assembly.</summary>
internal static class StarterFiles
{
    private const string Prefix = "starter/";

    /// <summary>The names of the files, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(StarterFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .Order(StringComparer.Ordinal)];

    /// <summary>The text of a file.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(StarterFiles).Assembly.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}
