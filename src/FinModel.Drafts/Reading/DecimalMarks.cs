using System.Text.RegularExpressions;
using FinModel.Compiler.Tables.Cells;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;

namespace FinModel.Drafts.Reading;

/// <summary>Whether a file's numbers have a point or a comma before their decimals, as the numbers say that can be read in one way only.</summary>
internal static partial class DecimalMarks
{
    /// <summary>The grid, with its numbers as they are read everywhere.</summary>
    /// <param name="grid">The grid, its headings known.</param>
    /// <param name="hasCommas">What is asked; null where nothing is.</param>
    /// <param name="diagnostics">Takes a file that says it nowhere, though its numbers could be both.</param>
    public static Grid Turned(Grid grid, bool? hasCommas, ICollection<Diagnostic> diagnostics)
    {
        var numbers =
            grid.Rows.Where((_, i) => !grid.Headings.Any(h => h.Row == i)).SelectMany(r => r).Where(c => !c.IsBlank && DecimalCommas.IsNumber(c)).ToList();
        var (commas, points) = (numbers.Count(c => Comma().IsMatch(Digits(c))), numbers.Count(c => Point().IsMatch(Digits(c))));
        if (hasCommas is null && commas + points == 0 && numbers.Find(c => Either().IsMatch(Digits(c))) is { } unsure && IsPartedBySemicolons(grid))
        {
            diagnostics.Add(DraftDiagnostics.EitherMark(unsure.Span, unsure.Text.Trim()));
        }

        // What most are written like; those that are not are refused one by one.
        return hasCommas ?? commas > points
            ? grid with
            {
                HasDecimalCommas = true,
                Rows = [.. grid.Rows.Select((row, i) => grid.Headings.Any(h => h.Row == i) ? row : [.. row.Select(DecimalCommas.Turn)])],
            }
            : grid;
    }

    private static string Digits(TableCell cell) => PrintedText.Plain(cell.Text).Trim('(', ')', '-', '+', '%', ' ');

    private static bool IsPartedBySemicolons(Grid grid) => grid.Headings is [var first, ..] && grid.Rows[first.Row] is [var one, var two, ..]
        && one.Span.Source.Content.AsSpan(one.Span.End, two.Span.Start - one.Span.End).Contains(';');

    // 1.234,5; 0,12; 12,5; 1.234.567
    [GeneratedRegex(@"^(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{1,3}(?:\.\d{3}){2,})$")]
    private static partial Regex Comma();

    // 1,234.5; 0.12; 12.5; 1,234,567
    [GeneratedRegex(@"^(?:\d{1,3}(?:,\d{3})+\.\d+|\d*\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(?:,\d{3}){2,})$")]
    private static partial Regex Point();

    [GeneratedRegex(@"^\d{1,3}\.\d{3}$")]
    private static partial Regex Either();
}
