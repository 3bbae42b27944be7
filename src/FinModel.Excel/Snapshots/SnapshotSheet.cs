namespace FinModel.Excel.Snapshots;

/// <summary>A sheet as it was exported.</summary>
internal sealed class SnapshotSheet(string name, int headerRow, IReadOnlyList<SnapshotCell> cells)
{
    private readonly Dictionary<(int, int), SnapshotCell> _cells = cells.GroupBy(c => (c.Row, c.Column)).ToDictionary(g => g.Key, g => g.First());

    public string Name { get; } = name;

    /// <summary>The row of its headings; 0 where it has none.</summary>
    public int HeaderRow { get; } = headerRow;

    public IReadOnlyList<SnapshotCell> Cells { get; } = cells;

    public int LastRow { get; } = cells.Count == 0 ? 0 : cells.Max(c => c.Row);

    public SnapshotCell? Find(int row, int column) => _cells.GetValueOrDefault((row, column));
}
