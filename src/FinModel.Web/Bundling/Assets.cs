using System.Text;

namespace FinModel.Web.Bundling;

/// <summary>The modules and styles that are embedded.</summary>
internal static class Assets
{
    /// <summary>An asset's text, by its path under <c>Assets</c>.</summary>
    public static string Read(string path)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(path) ?? throw new InvalidDataException($"there is no asset {path}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The paths of all assets.</summary>
    public static IEnumerable<string> Paths => typeof(Assets).Assembly.GetManifestResourceNames();
}
