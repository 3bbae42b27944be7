namespace FinModel.Excel.Snapshots;

/// <summary>A sheet as it was exported.</summary>
internal sealed class SnapshotSheet(string name, int headerRow, IReadOnlyList<SnapshotCell> cells)
{
    private readonly Lazy<Dictionary<(int, int), SnapshotCell>> _places = new(() => ByPlace(cells));

    public string Name { get; } = name;

    /// <summary>The row of its headings; 0 where it has none.</summary>
    public int HeaderRow { get; } = headerRow;

    public IReadOnlyList<SnapshotCell> Cells { get; } = cells;

    public int LastRow { get; } = cells.Count == 0 ? 0 : cells.Max(c => c.Row);

    public SnapshotCell? Find(int row, int column) => _places.Value.GetValueOrDefault((row, column));

    // A file that was tampered with may have two cells in one place: the first counts.
    private static Dictionary<(int, int), SnapshotCell> ByPlace(IReadOnlyList<SnapshotCell> cells)
    {
        var places = new Dictionary<(int, int), SnapshotCell>(cells.Count);
        foreach (var cell in cells)
        {
            places.TryAdd((cell.Row, cell.Column), cell);
        }

        return places;
    }
}
