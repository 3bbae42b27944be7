using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;

namespace FinModel.Compiler.Tables.Shapes;

/// <summary>
/// Tables that stand beside each other under one heading, as brokers print a balance sheet beside an income statement: each has its names, and the periods
/// right of them up to the next names. A heading in which a period stands again behind another name begins one.
/// </summary>
internal static class SideBySide
{
    private const int Letters = 26;

    // There are two columns of one heading; a column has none. Both are so of the whole row only.
    private static readonly string[] OfTheWholeRow = ["FM6013", "FM6014"];

    /// <summary>The columns at which the tables of a heading begin, the first of them at the first; only that one where nothing stands twice.</summary>
    /// <param name="heading">The cells of the heading.</param>
    public static IReadOnlyList<int> Starts(IReadOnlyList<TableCell> heading)
    {
        var starts = new List<int> { 0 };
        var seen = new HashSet<HeadingText>();
        for (var i = 0; i < heading.Count; i++)
        {
            if (HeadingText.Read(heading[i].Text) is not { } time || seen.Add(time))
            {
                continue;
            }

            // The names stand left of the periods, and are no period themselves.
            if (i == 0 || HeadingText.Read(heading[i - 1].Text) is not null)
            {
                return [0];
            }

            starts.Add(i - 1);
            seen = [time];
        }

        return starts;
    }

    /// <summary>What a column of names is called: by its heading, or by its letters where that is blank or stands twice.</summary>
    public static string NameOf(IReadOnlyList<TableCell> heading, int column) =>
        heading[column].IsBlank || heading.Take(column).Any(h => h.Text == heading[column].Text) ? LettersOf(heading[column], column) : heading[column].Text;

    /// <summary>The table whose names stand in a column, without those beside it; the table itself where there are none.</summary>
    /// <param name="table">All of them.</param>
    /// <param name="names">What the column is called.</param>
    /// <param name="found">What was said of the heading; what is not so of the one table is taken out.</param>
    public static CsvTable Of(CsvTable table, string names, List<Diagnostic> found)
    {
        var starts = Starts(table.Header);
        var column = table.Column(names) is var named and >= 0 ? named
            : Enumerable.Range(0, table.Header.Count).FirstOrDefault(i => LettersOf(table.Header[i], i) == names, -1);
        if (starts.Count < 2 || column < 0)
        {
            return table;
        }

        var from = starts.Last(s => s <= column);
        var to = starts.Where(s => s > column).DefaultIfEmpty(table.Header.Count).First();
        found.RemoveAll(d => OfTheWholeRow.Contains(d.Code, StringComparer.Ordinal) && table.Header.Any(h => h.Span == d.Span));
        IReadOnlyList<TableCell> Within(IReadOnlyList<TableCell> row) => [.. row.Skip(from).Take(to - from)];
        return table with
        {
            Header = [.. Within(table.Header).Select((h, i) => from + i == column ? h with { Text = names } : h)],
            Rows = [.. table.Rows.Select(Within).Where(r => r.Any(c => !c.IsBlank))],
        };
    }

    private static string LettersOf(TableCell heading, int column) =>
        heading.Span.Source.PlaceOf(heading.Span.Start) is var place && place.Contains('!', StringComparison.Ordinal)
        ? place.Split('!')[^1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')
        : (column >= Letters ? $"{(char)('A' + (column / Letters) - 1)}" : "") + (char)('A' + (column % Letters));
}
