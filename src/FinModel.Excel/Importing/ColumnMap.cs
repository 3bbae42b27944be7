namespace FinModel.Excel.Importing;

/// <summary>
/// Which column of the exported sheet each column of an edited one is: the cheapest way from the one row of headings to the other by columns put in
/// and taken out.
/// </summary>
internal sealed class ColumnMap
{
    private const double Gap = 1;

    private readonly Dictionary<int, int> _expected = [];

    /// <param name="expected">What stands above each column, from the first on.</param>
    /// <param name="found">What stands above each column of the edited sheet.</param>
    public ColumnMap(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var cost = new double[expected.Count + 1, found.Count + 1];
        for (var i = expected.Count; i >= 0; i--)
        {
            for (var j = found.Count; j >= 0; j--)
            {
                cost[i, j] = i == expected.Count ? (found.Count - j) * Gap
                    : j == found.Count ? (expected.Count - i) * Gap
                    : Math.Min(cost[i + 1, j + 1] + Unlike(expected[i], found[j]), Gap + Math.Min(cost[i + 1, j], cost[i, j + 1]));
            }
        }

        var (at, to) = (0, 0);
        while (at < expected.Count && to < found.Count)
        {
            if (cost[at, to] == cost[at + 1, to + 1] + Unlike(expected[at], found[to]))
            {
                _expected[++to] = ++at;
            }
            else if (cost[at, to] == Gap + cost[at, to + 1])
            {
                Added.Add(++to);
            }
            else
            {
                Deleted.Add(++at);
            }
        }

        Added.AddRange(Enumerable.Range(to + 1, found.Count - to));
        Deleted.AddRange(Enumerable.Range(at + 1, expected.Count - at));
    }

    private ColumnMap() => IsIdentity = true;

    /// <summary>Every column is itself.</summary>
    public static ColumnMap Identity { get; } = new();

    public List<int> Added { get; } = [];

    public List<int> Deleted { get; } = [];

    private bool IsIdentity { get; }

    public int Of(int column) => _expected.GetValueOrDefault(column, column);

    public bool IsKnown(int column) => IsIdentity || _expected.ContainsKey(column);

    // A heading that was only renamed costs less than a column taken out and another put in.
    private static double Unlike(string expected, string found) => expected == found ? 0 : expected.Split('\n')[^1] == found.Split('\n')[^1] ? 0.4 : 1.5;
}
