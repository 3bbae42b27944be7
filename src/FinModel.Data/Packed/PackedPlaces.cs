using FinModel.Core.Diagnostics;

namespace FinModel.Data.Packed;

/// <summary>
/// Where a model stands among named files, as a folder of it would: its <c>.fin</c> files beside the <c>model.fin</c>, tables in <c>data</c> below it or, of
/// <c>models/x</c>, in <c>data/x</c>, libraries in <c>library</c> below or beside it. What is sent by itself may leave <c>data</c> out.
/// </summary>
internal sealed class PackedPlaces
{
    private const string MainFile = "model.fin";

    private readonly IReadOnlyCollection<string> _names;
    private readonly string _root;

    private PackedPlaces(IReadOnlyCollection<string> names, string root) => (_names, _root) = (names, root);

    /// <summary>The places around the one <c>model.fin</c>; null, with what is wrong added, where there is none or there are several.</summary>
    public static PackedPlaces? Find(IReadOnlyCollection<string> names, Phrase shown, ICollection<Diagnostic> diagnostics)
    {
        var mains = names.Where(n => n == MainFile || n.EndsWith("/" + MainFile, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (mains.Count != 1)
        {
            diagnostics.Add(mains.Count == 0 ? FileDiagnostics.NoModel(shown) : FileDiagnostics.SeveralModels(shown, mains));
            return null;
        }

        return new PackedPlaces(names, mains[0][..^MainFile.Length]);
    }

    /// <summary>The model's own files, in the order of their names.</summary>
    public IEnumerable<string> Sources => _names
        .Where(n =>
            n.StartsWith(_root, StringComparison.Ordinal) && n.EndsWith(".fin", StringComparison.Ordinal)
                && !n[_root.Length..].Contains('/', StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The file of a table, or null.</summary>
    public string? Table(string name) =>
        new[] { $"{_root}data/{name}", Beside is var (above, own) ? $"{above}data/{own}/{name}" : "", _root + name }.FirstOrDefault(_names.Contains);

    /// <summary>The files of libraries by their names; where two have one name, the first path counts.</summary>
    public IEnumerable<(string Name, string Path)> Libraries => _names
        .Where(n => n.EndsWith(".fin", StringComparison.Ordinal) && Shelves.Any(shelf => n.StartsWith(shelf, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)
        .Select(n => (Path.GetFileNameWithoutExtension(n), n))
        .DistinctBy(n => n.Item1);

    private string[] Shelves => Beside is var (above, _) ? [_root + "library/", above + "models/library/"] : [_root + "library/"];

    // root/models/x has root/data/x beside it.
    private (string Above, string Own)? Beside =>
        _root.Split('/') is [.. var above, "models", var own, ""] ? (string.Concat(above.Select(part => part + "/")), own) : null;
}
