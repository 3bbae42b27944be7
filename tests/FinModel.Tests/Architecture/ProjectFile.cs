using System.Xml.Linq;

namespace FinModel.Tests.Architecture;

/// <summary>A project of the solution and the projects it references.</summary>
internal sealed record ProjectFile(string Name, string Path, IReadOnlyList<string> References)
{
    public static bool IsTestProject(string name) => name is "FinModel.Tests" or "FinModel.Package.Tests" or "FinModel.Benchmarks";

    /// <summary>What embedders see, which tests of its own try as they do.</summary>
    public static bool IsForEmbedders(string name) => name is "FinModel" or "FinModel.ClosedXml";

    public static IReadOnlyList<ProjectFile> All()
    {
        var paths = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).ToList();
        return [.. paths.Select(path => new ProjectFile(NameOf(path), path, ReferencesOf(path, paths)))];
    }

    private static IReadOnlyList<string> ReferencesOf(string path, IReadOnlyList<string> paths) =>
        [.. XDocument.Load(Repository.At(path)).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
            .SelectMany(
                include =>
                    include.Contains('*', StringComparison.Ordinal)
                        ? paths.Where(InSrc).Select(NameOf).Where(name => !IsForEmbedders(name))
                        : [NameOf(include)])];

    private static bool InSrc(string path) => path.StartsWith("src/", StringComparison.Ordinal);

    private static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path);
}
