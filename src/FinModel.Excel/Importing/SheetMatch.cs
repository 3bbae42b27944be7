using FinModel.Data.Workbooks;
using FinModel.Excel.Snapshots;

namespace FinModel.Excel.Importing;

/// <summary>Which sheet of an edited file is which exported one: by its name, or else by what stands on it.</summary>
internal sealed class SheetMatch
{
    private const double Alike = 0.5;

    public SheetMatch(Snapshot snapshot, RawWorkbook raw)
    {
        var free = raw.Sheets.Where(s => snapshot.Sheets.All(e => e.Name != s.Name)).ToList();
        foreach (var expected in snapshot.Sheets)
        {
            var found = raw.Sheet(expected.Name) ?? Renamed(expected, free);
            if (found is null)
            {
                Missing.Add(expected);
                continue;
            }

            free.Remove(found);
            Pairs.Add(new SheetPair(expected, found));
        }

        Added = free;
    }

    public List<SheetPair> Pairs { get; } = [];

    public List<SnapshotSheet> Missing { get; } = [];

    public IReadOnlyList<RawSheet> Added { get; }

    /// <summary>By the name that the edited file has.</summary>
    public SheetPair? Find(string name) => Pairs.Find(p => p.Found.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static RawSheet? Renamed(SnapshotSheet expected, List<RawSheet> free)
    {
        var texts = expected.Cells.Select(c => c.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return free.Select(s => (Sheet: s, Share: Share(s, texts))).Where(s => s.Share > Alike).OrderByDescending(s => s.Share).Select(s => s.Sheet)
            .FirstOrDefault();
    }

    private static double Share(RawSheet sheet, HashSet<string> texts) =>
        texts.Count == 0
            ? 0
            : (double)sheet.Cells.Values.Select(c => c.Text).OfType<string>().Distinct(StringComparer.Ordinal).Count(texts.Contains) / texts.Count;
}
