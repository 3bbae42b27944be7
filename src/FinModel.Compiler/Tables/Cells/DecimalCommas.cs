using FinModel.Core.Tables;

namespace FinModel.Compiler.Tables.Cells;

/// <summary>A file whose numbers have a comma before their decimals, as its table says: <c>1.234,56</c>.</summary>
internal static class DecimalCommas
{
    private const string OfNumbers = "0123456789.,()%-+ ";

    /// <summary>The file with the numbers as they are read everywhere; each cell keeps its place.</summary>
    public static CsvTable Turn(CsvTable file) => file with { Rows = [.. file.Rows.Select(row => (IReadOnlyList<TableCell>)[.. row.Select(Turn)])] };

    /// <summary>Whether a cell holds nothing but what numbers are made of, and what says in what they are: <c>1,5亿</c>.</summary>
    public static bool IsNumber(TableCell cell) => IsNumber(PrintedText.Plain(cell.Text)) || (CellMarks.Read(cell.Text) is var (digits, _) && IsNumber(digits));

    private static bool IsNumber(string text) => text.All(c => OfNumbers.Contains(c, StringComparison.Ordinal));

    /// <summary>The cell with its number as it is read everywhere.</summary>
    public static TableCell Turn(TableCell cell) => IsNumber(cell)
        ? cell with { Text = string.Concat(cell.Text.Select(c => c == ',' ? '.' : c == '.' ? ',' : c)) }
        : cell;
}
