using System.Text;

namespace FinModel.Tests.Evaluation;

/// <summary>
/// A file of cases: a small model, then behind a line <c>---- name.csv</c> a table, if it needs one, then behind a line <c>----</c> the cases that are
/// computed in the model.
/// </summary>
internal sealed record EvalCaseFile(string Path, string Model, IReadOnlyDictionary<string, string> Tables, IReadOnlyList<EvalCase> Cases)
{
    private const string Divider = "----";

    public static IReadOnlyList<string> Paths { get; } = Repository.Files("tests/cases/eval", "*.cases");

    public static EvalCaseFile Read(string path)
    {
        var parts = new Dictionary<string, StringBuilder>(StringComparer.Ordinal) { ["model"] = new() };
        var cases = new List<EvalCase>();
        var part = "model";
        foreach (var (index, line) in Repository.Read(path.Split('/')).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.StartsWith(Divider, StringComparison.Ordinal))
            {
                part = line[Divider.Length..].Trim();
                parts[part] = new StringBuilder();
            }
            else if (part.Length > 0)
            {
                parts[part].Append(line).Append('\n');
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                cases.Add(EvalCase.Parse(line, $"{path}:{index + 1}", index + 1));
            }
        }

        var tables = parts.Where(p => p.Key is not ("model" or "")).ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
        return new EvalCaseFile(path, parts["model"].ToString(), tables, cases);
    }
}
