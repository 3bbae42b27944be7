using System.Collections.Concurrent;
using FinModel.Core.Text;

namespace FinModel.Data.Folders;

/// <summary>The libraries that travel inside this assembly. Each is read once, and the same text is handed to all who ask.</summary>
internal static class EmbeddedLibrary
{
    private const string Prefix = "library/";
    private const string Suffix = ".fin";

    private static readonly ConcurrentDictionary<string, SourceText?> Read = new(StringComparer.Ordinal);

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(EmbeddedLibrary).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>The text of a library, or null where there is none of that name.</summary>
    public static SourceText? Find(string name) =>
        Read.TryGetValue(name, out var known) ? known : Names.Contains(name) ? Read.GetOrAdd(name, Load) : null;

    private static SourceText? Load(string name)
    {
        var path = Prefix + name + Suffix;
        using var stream = typeof(EmbeddedLibrary).Assembly.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new SourceText(path, reader.ReadToEnd());
    }
}
