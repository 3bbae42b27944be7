using System.Text.RegularExpressions;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Errors;

/// <summary>
/// A minimal bad model. A file alone is the model; a folder is one with its tables. The file that is named is the one that carries the expectation,
/// and begins with a comment that says what is wrong, in an analyst's words.
/// </summary>
internal sealed partial record ErrorExample(string Name, string File, string? Folder)
{
    public const string Root = "tests/cases/errors";

    /// <summary>The code it is an example of; empty for one of several mistakes.</summary>
    public string Code => Coded().Match(Name).Value;

    /// <summary>The sentence it begins with.</summary>
    public string Title => Body.Split('\n')[0].TrimStart('#', ' ');

    /// <summary>The model without the expectation.</summary>
    public string Body => Recorded.Body;

    public RecordedFile Recorded => RecordedFile.Read(File, "# error FM", "# warning FM");

    /// <summary>The examples of single codes, in the order of their names.</summary>
    public static IReadOnlyList<ErrorExample> OfCodes => [.. All.Where(e => e.Code.Length > 0)];

    /// <summary>All examples.</summary>
    public static IReadOnlyList<ErrorExample> All { get; } = [.. Files().Concat(Folders()).OrderBy(e => e.Name, StringComparer.Ordinal)];

    public static ErrorExample Named(string name) => All.Single(e => e.Name == name);

    private static IEnumerable<ErrorExample> Files() =>
        from path in Repository.Files(Root, "*.fin")
        where path.Count(c => c == '/') == Root.Count(c => c == '/') + 1
        select new ErrorExample(Path.GetFileNameWithoutExtension(path), path, null);

    private static IEnumerable<ErrorExample> Folders() =>
        from path in Repository.Files(Root, "model.fin")
        let folder = path[..^"/model.fin".Length]
        select new ErrorExample(Path.GetFileName(folder), path, folder);

    [GeneratedRegex("^FM[0-9]{4}(?=-)")]
    private static partial Regex Coded();
}
