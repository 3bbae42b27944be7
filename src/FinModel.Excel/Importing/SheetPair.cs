using FinModel.Excel.Layout;
using FinModel.Data.Workbooks;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>An exported sheet and the same sheet in the edited file, and which cell of one is which of the other.</summary>
internal sealed class SheetPair
{
    public SheetPair(SnapshotSheet expected, RawSheet found)
    {
        (Expected, Found) = (expected, found);
        var (identifiers, labels) = (ColumnLike(Columns.Identifier), ColumnLike(Columns.Label));
        Rows = new RowMap(expected, found, identifiers, labels);
        var header = found.Cells.Keys.Select(k => k.Row).Distinct().Where(r => Rows.IsKnown(r) && Rows.Of(r) == expected.HeaderRow).FirstOrDefault();
        ColumnsMap = expected.HeaderRow == 0 || header == 0 ? ColumnMap.Identity : new ColumnMap(
            Headings(expected.Cells.Max(c => c.Column), (row, column) => expected.Find(row, column)?.Text, expected.HeaderRow),
            Headings(found.Cells.Keys.Max(k => k.Column), (row, column) => found.Find(row, column)?.Text, header));
    }

    public SnapshotSheet Expected { get; }

    public RawSheet Found { get; }

    public RowMap Rows { get; }

    public ColumnMap ColumnsMap { get; }

    /// <summary>The exported cell that a cell of the edited sheet is; null for a place that was not there.</summary>
    public (int Row, int Column)? Of(int row, int column) => Rows.IsKnown(row) && ColumnsMap.IsKnown(column) ? (Rows.Of(row), ColumnsMap.Of(column)) : null;

    // Where the texts of a column stand now: a column may have been put in before it.
    private int ColumnLike(int column)
    {
        var texts = Expected.Cells.Where(c => c.Column == column && c.Text is not null).Select(c => c.Text!).ToHashSet(StringComparer.Ordinal);
        return Found.Cells.Where(c => c.Value.Text is { } text && texts.Contains(text)).GroupBy(c => c.Key.Column).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key).FirstOrDefault()?.Key ?? column;
    }

    // The heading of a block stands above its first column.
    private static List<string> Headings(int columns, Func<int, int, string?> text, int header)
    {
        var block = "";
        return [.. Enumerable.Range(1, columns).Select(column =>
        {
            block = column > Columns.Periods && text(header - 1, column) is { Length: > 0 } caption ? caption : block;
            return $"{block}\n{text(header, column)}";
        })];
    }
}
