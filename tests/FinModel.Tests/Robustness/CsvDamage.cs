using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Core.Text;
using FinModel.Data.Csv;

namespace FinModel.Tests.Robustness;

/// <summary>One cell or one heading of a CSV file that says something else than it did.</summary>
/// <param name="Path">The file.</param>
/// <param name="Row">The first cell of the row.</param>
/// <param name="Heading">The column.</param>
/// <param name="Span">The cell.</param>
/// <param name="Text">What stands there now.</param>
internal sealed record CsvDamage(string Path, string Row, string Heading, SourceSpan Span, string Text)
{
    private static readonly string[] OfHeadings = ["{0} restated", "Q4 {0}", "x{0}", "FY20O4", "LTM", "2019", ""];

    private static readonly string[] OfFigures = ["1.234,56", "(-{0})", "{0}x5", "-{0}", "7{0}", "1,23", "12%%", "TBD", ""];

    private static readonly string[] OfTexts = ["{0}x"];

    /// <summary>Every cell and heading of a file that holds anything, each with one damage that is always the same.</summary>
    public static IEnumerable<CsvDamage> Of(string path, byte[] bytes)
    {
        var table = CsvLoader.Parse(path, bytes, new List<Diagnostic>());
        var headings = table.Header.Select((cell, i) => (Row: "", Cell: cell, Column: i, Kinds: OfHeadings));
        var cells =
            table.Rows.SelectMany(
                row => row.Select(
                    (cell, i) => (Row: row[0].Text, Cell: cell, Column: i, Kinds: PrintedNumber.TryParse(cell.Text, out _) ? OfFigures : OfTexts)));
        var number = 0;
        foreach (var (row, cell, column, kinds) in headings.Concat(cells).Where(c => !c.Cell.IsBlank))
        {
            yield return new CsvDamage(path, row, table.Header[column].Text, cell.Span, string.Format(null, kinds[number++ % kinds.Length], cell.Text));
        }
    }

    /// <summary>The file with the damage.</summary>
    public byte[] Apply()
    {
        var content = Span.Source.Content;
        var isQuoted = Span.Start > 0 && content[Span.Start - 1] == '"';
        var text = isQuoted || !Text.Contains(',', StringComparison.Ordinal) ? Text : $"\"{Text}\"";
        return System.Text.Encoding.UTF8.GetBytes(content[..Span.Start] + text + content[Span.End..]);
    }

    public override string ToString() => $"{Span}: `{Span.Text}` became `{Text}` under `{Heading}`";
}
