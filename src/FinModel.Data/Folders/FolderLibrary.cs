using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Data.Text;

namespace FinModel.Data.Folders;

/// <summary>The libraries in a folder, at any depth. Links are not followed: a library is what stands there.</summary>
internal sealed class FolderLibrary(string folder, Func<string, string> shown, Func<string, string> noted, ICollection<Diagnostic> diagnostics)
{
    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseSensitive,
    };

    private IReadOnlyDictionary<string, string>? _paths;

    public IReadOnlyList<string> Names => [.. Paths.Keys.Order(StringComparer.Ordinal)];

    // Where two folders have a file of the same name, the first path counts.
    private IReadOnlyDictionary<string, string> Paths => _paths ??= All()
        .OrderDescending(StringComparer.Ordinal)
        .Aggregate(new Dictionary<string, string>(StringComparer.Ordinal), (map, path) =>
        {
            map[Path.GetFileNameWithoutExtension(path)] = path;
            return map;
        });

    public SourceText? Find(string name) =>
        Paths.GetValueOrDefault(name) is { } path ? SharedTexts.Load(noted(path), shown(path), FileLimits.ModelBytes, diagnostics) : null;

    private List<string> All() =>
        Reading.Try(shown(folder), diagnostics, () => Directory.EnumerateFiles(folder, "*.fin", Deep).Take(FileLimits.Files).ToList()) ?? [];
}
