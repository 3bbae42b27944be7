using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Presentation.Formats;

namespace FinModel.Excel.Importing;

/// <summary>
/// The company's file of inputs, which takes what a library gives for everybody: the library is others', too, and may be part of the program.
/// </summary>
internal sealed class OwnInputs
{
    private readonly HashSet<string> _libraries;
    private readonly SourceText? _file;
    private readonly string[] _columns;

    private OwnInputs(HashSet<string> libraries, SourceText? file)
    {
        _libraries = libraries;
        _file = file;
        _columns = file is null ? [] : [.. file.Content.Split('\n')[0].Trim('\uFEFF', '\r').Split(',').Select(c => c.Trim().ToUpperInvariant())];
    }

    /// <summary>The first file of inputs that gives the company's model a value.</summary>
    public static OwnInputs Of(Plan plan)
    {
        var files = plan.Cells.Where(c => c.Origin == CellOrigin.Input && c.Source is not null).Select(c => c.Source!.Span.Source).Distinct();
        return new OwnInputs(
            plan.Libraries.Select(l => l.Text.Path).ToHashSet(StringComparer.Ordinal),
            files.FirstOrDefault(
                f => f.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && f.Content.TrimStart('\uFEFF').StartsWith("id,", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a library gives the value that was changed.</summary>
    public bool IsNeededFor(InputChange change) => change.Input.Source is { } source && _libraries.Contains(source.Span.Source.Path);

    /// <summary>Whether the file has a place for a value of all members and periods.</summary>
    public bool IsThere => _file is not null && _columns.Contains("ALL");

    /// <summary>A row for each change, at the end of the file.</summary>
    public IEnumerable<(SourceSpan Span, string Text)> Rows(IReadOnlyList<InputChange> changes, string workbook)
    {
        if (changes.Count == 0 || _file is null)
        {
            yield break;
        }

        var start = _file.Content.EndsWith('\n') ? "" : "\n";
        yield return (new SourceSpan(_file, _file.Content.Length, 0), start + string.Concat(changes.Select(c => Row(c, workbook) + "\n")));
    }

    private string Row(InputChange change, string workbook) => string.Join(',', _columns.Select(column => column switch
    {
        "ID" => change.Input.Line.Name,
        "ALL" => Literals.Of(change.Input.Line, change.New),
        "SOURCE" => Quoted($"{ChangedSources.Change(change, workbook)} ({change.Input.Source!.Text})"),
        _ => "",
    }));

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",;\t|\"") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
