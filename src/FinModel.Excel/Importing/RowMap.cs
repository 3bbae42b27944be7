using FinModel.Excel.Layout;
using FinModel.Data.Workbooks;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>
/// Which row of the exported sheet each row of an edited one is: found by the identifiers in column A, or else by its label,
/// because rows may have been added above, taken out or sorted.
/// </summary>
internal sealed class RowMap
{
    private readonly Dictionary<int, int> _expected = [];

    public RowMap(SnapshotSheet sheet, RawSheet raw, int identifiers, int labels)
    {
        var ids = Keys(sheet, Columns.Identifier);
        var names = Keys(sheet, Columns.Label);
        int Known(int row) => raw.Find(row, identifiers)?.Text is { Length: > 0 } id && ids.TryGetValue(id, out var known) ? known
            : raw.Find(row, identifiers)?.Text is null or "" && raw.Find(row, labels)?.Text is { Length: > 0 } name && names.TryGetValue(name, out known)
                && sheet.Find(known, Columns.Identifier)?.Text is null ? known : 0;
        var anchored = ids.Values.ToHashSet();
        var taken = new HashSet<int>();
        var shift = 0;
        foreach (var row in raw.Cells.Keys.Select(k => k.Row).Distinct().Order())
        {
            var found = Known(row);
            shift = found > 0 ? found - row : shift;
            var expected = found > 0 ? found : row + shift;
            var isFree = expected > 0 && (found > 0 || !anchored.Contains(expected) || raw.Find(row, identifiers)?.Text is { Length: > 0 });
            if (isFree && expected <= sheet.LastRow && taken.Add(expected))
            {
                _expected[row] = expected;
            }
            else
            {
                shift--;
                Added.Add(row);
            }
        }

        var order = _expected.OrderBy(r => r.Key).Select(r => r.Value).ToList();
        IsSorted = order.Zip(order.Skip(1)).Any(next => next.First > next.Second);
        Deleted = [.. anchored.Where(r => !taken.Contains(r)).Order()];
    }

    /// <summary>Whether rows stand in another order, so that formulas of other sheets read other lines than they did.</summary>
    public bool IsSorted { get; }

    public List<int> Added { get; } = [];

    public IReadOnlyList<int> Deleted { get; }

    public int Of(int row) => _expected.GetValueOrDefault(row, row);

    public bool IsKnown(int row) => _expected.ContainsKey(row);

    private static Dictionary<string, int> Keys(SnapshotSheet sheet, int column) => sheet.Cells.Where(c => c.Column == column && c.Text is not null)
        .GroupBy(c => c.Text!).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Row, StringComparer.Ordinal);
}
