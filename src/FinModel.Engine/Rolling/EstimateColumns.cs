using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Data;
using FinModel.Language.Syntax;

namespace FinModel.Rolling;

/// <summary>
/// Columns of a model's files that were estimates of a period that is over. In the inputs, where they are emptied, those that say so, <c>1Q25E</c>, are
/// headed as actual; what a source had forecast is no figure of the period, however it is headed, and its table leaves it out.
/// </summary>
internal static class EstimateColumns
{
    public static void Edit(IReadOnlyList<DeclarationSyntax> declarations, IModelSource files, Func<Period, bool> isOver, ModelEdits edits)
    {
        foreach (var heading in declarations.OfType<InputsSyntax>().Where(i => ModelEdits.IsText(i.File.Name))
            .SelectMany(i => Headings(files.Table(i.File.Name, [], i.Sheet?.Name), isOver).Where(h => h.Text.EndsWith('E'))))
        {
            edits.Replace(heading.Span with { Start = heading.Span.End - 1, Length = 1 }, "A");
        }

        foreach (var table in declarations.OfType<TableSyntax>())
        {
            foreach (var heading in Headings(files.Table(table.File.Name, [], table.Sheet?.Name), isOver)
                .Where(h => !table.Ignored.Any(i => i.Column?.Name == h.Text)))
            {
                edits.Replace(EndOfLine(table.Name.Span), $"\n  ignore column \"{heading.Text}\"");
            }
        }
    }

    private static IEnumerable<TableCell> Headings(CsvTable? file, Func<Period, bool> isOver) => (file?.Header ?? []).Where(h =>
        Period.TryParse(h.Text.TrimEnd('E').Replace("FY", "", StringComparison.Ordinal).Trim(), out var period) && isOver(period));

    private static SourceSpan EndOfLine(SourceSpan place)
    {
        var end = place.Source.Content.IndexOfAny(['\r', '\n'], place.End);
        return new SourceSpan(place.Source, end < 0 ? place.Source.Content.Length : end, 0);
    }
}
