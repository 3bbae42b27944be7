namespace FinModel;

/// <summary>The example that travels inside this assembly, as <c>models</c> and <c>data</c> of the clone have it.</summary>
internal static class ExampleModel
{
    private const string Prefix = "example/";

    public static IEnumerable<(string Name, byte[] Content)> Files() => typeof(ExampleModel).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => (name[Prefix.Length..], Read(name)));

    private static byte[] Read(string name)
    {
        using var stream = typeof(ExampleModel).Assembly.GetManifestResourceStream(name)!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
