using FinModel.Compiler.Plans;
using FinModel.Core.Text;

namespace FinModel.Excel.Importing;

/// <summary>
/// What the sources of changed inputs say from now on: the workbook and the cell that the value came from, what it was, and who had said that.
/// A source that stands for other values, too, keeps its words and says which of them came from where.
/// </summary>
internal static class ChangedSources
{
    /// <summary>The places of the sources, with the text that is to stand there.</summary>
    /// <param name="changes">One change for each value in the files.</param>
    /// <param name="plan">The model.</param>
    /// <param name="workbook">The file's name.</param>
    public static IEnumerable<(SourceSpan Span, string Text)> Of(IReadOnlyList<InputChange> changes, Plan plan, string workbook)
    {
        var values = plan.Cells.Where(c => c.Origin == CellOrigin.Input && c.Source?.SaidAt is not null)
            .Select(c => (Said: c.Source!.SaidAt!.Value, c.Source.Span)).Distinct().ToLookup(s => s.Said, s => s.Span);
        foreach (var group in changes.Where(c => c.Input.Source!.SaidAt is not null).GroupBy(c => c.Input.Source!.SaidAt!.Value))
        {
            var said = group.First().Input.Source!.Text;
            var isAlone = values[group.Key].Count() == 1;
            var text = isAlone
                ? $"{Change(group.First(), workbook)} ({said})"
                : $"{said}; {string.Join("; ", group.OrderBy(c => c.Input.Source!.Span.Start).Select(c => $"{PeriodOf(c)}{Change(c, workbook)}"))}";
            yield return Quoted(group.Key, text.ReplaceLineEndings(" "));
        }
    }

    /// <summary>Where a value was changed, and what it was.</summary>
    public static string Change(InputChange change, string workbook) =>
        $"{workbook} {(change.Place.Split('!') is [var sheet, var cell] && sheet.Trim('\'').All(char.IsLetterOrDigit) ? $"{sheet.Trim('\'')}!{cell}" : change.Place)}, was {change.Input.Source!.Written.Trim()}";

    private static string PeriodOf(InputChange change) => change.Input.Period is { } period ? period.Id + ": " : "";

    // A text of the language stands in quotes already, the cell of a list only where it must.
    private static (SourceSpan Span, string Text) Quoted(SourceSpan span, string text)
    {
        if (span.Source.Path.EndsWith(".fin", StringComparison.OrdinalIgnoreCase))
        {
            return (span, $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        var content = span.Source.Content;
        var isQuoted = span.Start > 0 && content[span.Start - 1] == '"' && span.End < content.Length && content[span.End] == '"';
        var doubled = text.Replace("\"", "\"\"", StringComparison.Ordinal);
        return (span, isQuoted ? doubled : text.AsSpan().IndexOfAny(",;\t|\"") >= 0 ? $"\"{doubled}\"" : text);
    }
}
