using System.Globalization;
using System.Text.RegularExpressions;

namespace FinModel.Data.Workbooks;

/// <summary>References in the text of formulas.</summary>
internal static partial class References
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>Row and column of <c>F12</c>; null when it is no place on a sheet.</summary>
    public static (int Row, int Column)? Parse(string address)
    {
        var match = Address().Match(address);
        if (!match.Success)
        {
            return null;
        }

        var column = match.Groups[1].Value.Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1);
        var row = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        return row is >= 1 and <= MostRows && column <= MostColumns ? (row, column) : null;
    }

    /// <summary>The formula as it is so many rows and columns away.</summary>
    public static string Shift(string formula, int rows, int columns) => Replace(formula, (_, fixedColumn, column, fixedRow, row) =>
        (fixedColumn ? column : column + columns, fixedRow ? row : row + rows));

    /// <summary>A formula in one spelling, with the rows, columns and sheets renamed, so that two programs' texts of the same formula are equal.</summary>
    /// <param name="formula">The text.</param>
    /// <param name="sheet">The sheet that it stands on.</param>
    /// <param name="place">What a cell of a sheet is called.</param>
    public static string Canonical(string formula, string sheet, Func<string, int, int, (string Sheet, int Row, int Column)> place)
    {
        var text = Replace(formula, (on, _, column, _, r) => place(on ?? sheet, r, column) is var moved ? (moved.Column, moved.Row) : default);
        text = QuotedSheet().Replace(text, m => place(m.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal), 1, 1).Sheet + "!");
        return string.Join('"', text.Split('"').Select((part, i) => i % 2 == 1 ? part : part.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()));
    }

    /// <summary>A formula whose references are counted from the cell it stands in, as it is there.</summary>
    public static string Absolute(string formula, int row, int column) => Counted().Replace(formula, match => !match.Groups["cell"].Success ? match.Value
        : (match.Groups["dc"].Success ? CellAddress.ColumnName(column + Int(match.Groups["dc"])) : "$" + CellAddress.ColumnName(Int(match.Groups["c"])))
            + (match.Groups["dr"].Success ? Text(row + Int(match.Groups["dr"])) : "$" + Text(Int(match.Groups["r"]))));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static string Replace(string formula, Func<string?, bool, int, bool, int, (int Column, int Row)> change)
    {
        string? range = null;
        var end = -2;
        return Token().Replace(formula, match =>
        {
            if (!match.Groups["cell"].Success || Parse(match.Groups["column"].Value + match.Groups["row"].Value) is not var (row, column))
            {
                return match.Value;
            }

            // The second cell of a range is on the sheet of the first.
            var prefix = match.Groups["sheet"].Value;
            var on =
                prefix.Length > 0
                    ? prefix[..^1].Trim('\'').Replace("''", "'", StringComparison.Ordinal)
                    : match.Index == end + 1 && formula[end] == ':' ? range : null;
            (range, end) = (on, match.Index + match.Length);
            var (fixedColumn, fixedRow) = (match.Groups["fc"].Length > 0, match.Groups["fr"].Length > 0);
            var (newColumn, newRow) = change(on, fixedColumn, column, fixedRow, row);
            return string.Create(CultureInfo.InvariantCulture,
                $"{prefix}{(fixedColumn ? "$" : "")}{CellAddress.ColumnName(newColumn)}{(fixedRow ? "$" : "")}{newRow}");
        });
    }

    [GeneratedRegex("\"[^\"]*\"|'(?:[^']|'')+'!"
        + "|(?<cell>(?<![\\w.])R(?:\\[(?<dr>-?[0-9]{1,7})\\]|(?<r>[0-9]{1,7}))C(?:\\[(?<dc>-?[0-9]{1,5})\\]|(?<c>[0-9]{1,5})))")]
    private static partial Regex Counted();

    [GeneratedRegex("^([A-Z]{1,3})([0-9]{1,7})$")]
    private static partial Regex Address();

    [GeneratedRegex("'((?:[^']|'')+)'!")]
    private static partial Regex QuotedSheet();

    [GeneratedRegex("\"[^\"]*\"|(?<cell>(?<sheet>(?:'(?:[^']|'')+'|[\\w.]+)!)?"
        + "(?<![\\w.])(?<fc>\\$?)(?<column>[A-Z]{1,3})(?<fr>\\$?)(?<row>[0-9]{1,7}))(?![\\w(.])")]
    private static partial Regex Token();
}
