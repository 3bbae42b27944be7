using System.Text.RegularExpressions;
using FinModel.Compiler.Plans;
using FinModel.Core.Text;
using FinModel.Presentation.Wording;

namespace FinModel.Excel.Pages;

/// <summary>Where figures come from, in words: those of one language, as they stand in narrow columns.</summary>
internal sealed partial class SourceWords(Plan plan, WorkbookWords words)
{
    // What people call the tables, by their files.
    private readonly Dictionary<string, PlanLabel> _tables =
        plan.Printed.GroupBy(p => p.Table, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().TableLabel, StringComparer.Ordinal);

    /// <summary>What a cell's row says of its source, or else the table that it stands in.</summary>
    public string Of(PlanCell cell) =>
        cell.Source is not { } source ? "" : source.Table is { } table ? words.Short(table) : SourceVocabulary.Say(Named(source.Text), words.First);

    /// <summary>What stands beside an input's label, and what behind its periods: a short source, and the notes with a long one.</summary>
    public (string Beside, string Remarks) OfInput(IReadOnlyList<PlanCell> inputs)
    {
        var source = Of(inputs[0]);
        var isShort = DisplayWidth.Of(source) <= PageHead.SourceWidth;
        var notes = inputs.Select(i => i.Source?.Note).Prepend(isShort ? null : source).OfType<string>().Where(r => r.Length > 0).Distinct();
        return (isShort ? source : "", string.Join("; ", notes));
    }

    // A file that is a table of the model is called as that one; of another file, its name without what makes it one.
    private string Named(string source) => source.Contains(".csv", StringComparison.OrdinalIgnoreCase)
        ? FileName().Replace(source, m =>
            _tables.GetValueOrDefault(m.Value) is { } table ? words.Short(table) : Path.GetFileNameWithoutExtension(m.Value).Replace('_', ' '))
        : source;

    [GeneratedRegex(@"[\w-]+\.csv", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
