using FinModel.Excel.Layout;
using FinModel.Excel.Reading;

namespace FinModel.Excel.Importing;

/// <summary>Which row of the exported sheet each row of an edited one is: found by the identifiers in column A, because rows may have been added above.</summary>
internal sealed class RowMap
{
    private readonly Dictionary<int, int> _expected = [];

    public RowMap(Sheet sheet, RawSheet raw)
    {
        var ids = sheet.Cells.Where(c => c.Column == Columns.Identifier && c.Text is not null).GroupBy(c => c.Text!).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Row, StringComparer.Ordinal);
        var rows = raw.Cells.Keys.Select(k => k.Row).Distinct().Order().ToList();
        var taken = new HashSet<int>();
        var shift = 0;
        foreach (var row in rows)
        {
            var found = raw.Find(row, Columns.Identifier)?.Text is { } id && ids.TryGetValue(id, out var known) ? known : 0;
            shift = found > 0 ? found - row : shift;
            var expected = found > 0 ? found : row + shift;
            var isFree = expected > 0 && (found > 0 || !ids.ContainsValue(expected) || raw.Find(row, Columns.Identifier)?.Text is { Length: > 0 });
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

        Deleted = [.. ids.Values.Where(r => !taken.Contains(r)).Order()];
    }

    public List<int> Added { get; } = [];

    public IReadOnlyList<int> Deleted { get; }

    public int Of(int row) => _expected.GetValueOrDefault(row, row);

    public bool IsKnown(int row) => _expected.ContainsKey(row);
}
