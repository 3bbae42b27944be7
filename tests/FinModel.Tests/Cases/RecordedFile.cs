namespace FinModel.Tests.Cases;

/// <summary>A <c>.fin</c> file that ends with comments which say what comes of it: the part above the first of them is the case, the rest is
/// recorded.</summary>
internal sealed record RecordedFile(string Path, string Body)
{
    /// <summary>Reads a file of the clone.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="markers">How the first recorded line may begin.</param>
    public static RecordedFile Read(string path, params ReadOnlySpan<string> markers)
    {
        var text = Repository.Read(path.Split('/')).ReplaceLineEndings("\n");
        var end = text.Length;
        foreach (var marker in markers)
        {
            var at = text.IndexOf("\n" + marker, StringComparison.Ordinal);
            end = at >= 0 ? Math.Min(end, at) : end;
        }

        return new RecordedFile(path, text[..end].TrimEnd() + "\n");
    }

    /// <summary>Compares what came of the case with what is recorded below it.</summary>
    public void Check(IEnumerable<string> lines) => Recording.Check(Path, Body + string.Concat(lines.Select(line => "# " + line + "\n").Prepend("\n")));
}
