using System.Globalization;

namespace FinModel.Drafts.Statements;

/// <summary>A file of statements.</summary>
/// <param name="Path">What the user calls it, which messages show.</param>
/// <param name="Name">The name of its copy among the model's data.</param>
/// <param name="Content">The file.</param>
public sealed record StatementFile(string Path, string Name, byte[] Content)
{
    // What a draft writes itself among the data.
    private static readonly string[] Taken = [DataNames.Inputs, DataNames.Corrections, DataNames.Opening, DataNames.Shares];

    /// <summary>Files by their paths; where two have one name, or a name that the draft needs, a copy is called otherwise.</summary>
    public static IReadOnlyList<StatementFile> Of(IEnumerable<(string Path, byte[] Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var taken = new HashSet<string>(Taken, StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(f => new StatementFile(f.Path, Free(System.IO.Path.GetFileName(f.Path), taken), f.Content))];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var (stem, extension) = (System.IO.Path.GetFileNameWithoutExtension(name), System.IO.Path.GetExtension(name));
        return Enumerable.Range(1, int.MaxValue - 1).Select(i => i == 1 ? name : $"{stem}_{i.ToString(CultureInfo.InvariantCulture)}{extension}")
            .First(taken.Add);
    }
}
