using FinModel.Compiler.Plans;
using FinModel.Core.Tables;
using FinModel.Core.Text;

namespace FinModel.Excel.Importing;

/// <summary>
/// What the sources of changed inputs say from now on: the workbook and the cell that the value came from, what it was, and who had said that.
/// A source that stands for other values, too, keeps its words and says which of them came from where.
/// </summary>
internal static class ChangedSources
{
    /// <summary>The sources of values that are changed where they stand, one change for each.</summary>
    public static IEnumerable<ChangedSource> InPlace(IReadOnlyList<InputChange> changes, Plan plan)
    {
        var values = plan.Cells.Where(c => c.Origin == CellOrigin.Input && c.Source?.SaidAt is not null)
            .Select(c => (Said: c.Source!.SaidAt!.Value, c.Source.Span)).Distinct().ToLookup(s => s.Said, s => s.Span);
        return from change in changes
               let source = change.Input.Source!
               where source.SaidAt is not null
               let at = source.SaidAt!.Value
               select new ChangedSource(change, at, source.Text, values[at].Count() == 1);
    }

    /// <summary>The places of the sources, with the text that is to stand there.</summary>
    /// <param name="sources">What is changed, and what is said of it so far.</param>
    /// <param name="workbook">The file's name.</param>
    /// <param name="reworded">What a reviewer says of them instead of what stands there.</param>
    public static IEnumerable<(SourceSpan Span, string Text)> Of(IEnumerable<ChangedSource> sources, string workbook,
        IReadOnlyList<(SourceSpan Span, string Text)> reworded)
    {
        var left = reworded.ToDictionary(r => (r.Span.Source.Path, r.Span.Start));
        foreach (var group in sources.GroupBy(s => (s.SaidAt.Source.Path, s.SaidAt.Start)).Select(g => g.ToList()))
        {
            var first = group[0];
            var said = left.Remove((first.SaidAt.Source.Path, first.SaidAt.Start), out var instead) ? instead.Text : first.Said;
            var isAlone = group is [{ IsAlone: true }];
            var changes = group.OrderBy(s => s.Change.Input.Source!.Span.Start).Select(s => $"{PeriodOf(s.Change)}{Change(s.Change, workbook)}");
            var text = isAlone ? $"{Change(first.Change, workbook)} ({said})" : string.Join("; ", said.Length > 0 ? changes.Prepend(said) : changes);
            yield return Quoted(first.SaidAt, text.ReplaceLineEndings(" "));
        }

        foreach (var (span, text) in left.Values)
        {
            yield return Quoted(span, text.ReplaceLineEndings(" "));
        }
    }

    /// <summary>The workbook and the cell that a value came from, and what it was.</summary>
    public static string Change(InputChange change, string workbook) =>
        $"{workbook} {Plain(change.Place)}, was {change.Input.Source!.Written.Trim()}";

    // A sheet whose name is a word needs no quotes.
    private static string Plain(string place) =>
        place.Split('!') is [var sheet, var cell] && sheet.Trim('\'').All(char.IsLetterOrDigit) ? $"{sheet.Trim('\'')}!{cell}" : place;

    private static string PeriodOf(InputChange change) => change.Input.Period is { } period ? period.Id + ": " : "";

    // A text of the language stands in quotes already, the cell of a list only where it must.
    public static (SourceSpan Span, string Text) Quoted(SourceSpan span, string text)
    {
        if (span.Source.Path.EndsWith(".fin", StringComparison.OrdinalIgnoreCase))
        {
            return (span, $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        return (span, InputsTable.IsQuoted(span) ? CsvCell.Inside(text) : CsvCell.Of(text, InputsTable.SeparatorOf(span)));
    }
}
