using FinModel.Core.Text;

namespace FinModel.Data.Folders;

/// <summary>What travels inside this assembly beside the libraries, such as a layout's dictionary of accounts.</summary>
public static class LibraryTexts
{
    private const string Prefix = "library/";

    /// <summary>The names of the files, without folders.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(LibraryTexts).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .Order(StringComparer.Ordinal)];

    /// <summary>A file's text, or null where there is none of that name.</summary>
    public static SourceText? Find(string name)
    {
        using var stream = typeof(LibraryTexts).Assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new SourceText(Prefix + name, reader.ReadToEnd());
    }
}
