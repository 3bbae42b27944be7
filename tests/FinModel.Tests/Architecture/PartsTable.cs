namespace FinModel.Tests.Architecture;

/// <summary>The table in src/README.md: which project may reference which.</summary>
internal static class PartsTable
{
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read() => Parse(Repository.Read("src", "README.md"));

    internal static IReadOnlyDictionary<string, IReadOnlySet<string>> Parse(string markdown)
    {
        var rows = markdown.ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.StartsWith("| `FinModel", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (Project: cells[1].Trim('`'), Allowed: cells[3]))
            .ToList();
        var all = rows.Select(row => row.Project).Where(project => !ProjectFile.IsTestProject(project)).ToList();
        return rows.ToDictionary(row => row.Project, row => Allowed(row.Project, row.Allowed, all));
    }

    private static IReadOnlySet<string> Allowed(string project, string cell, IReadOnlyList<string> all) => cell switch
    {
        "nothing" => new HashSet<string>(),
        "all" => all.Where(other => other != project).ToHashSet(),
        _ => cell.Split(',', StringSplitOptions.TrimEntries).Select(FullName).ToHashSet(),
    };

    private static string FullName(string name) => name == "FinModel" ? name : "FinModel." + name;
}
