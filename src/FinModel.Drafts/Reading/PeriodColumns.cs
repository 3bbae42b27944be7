using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Tables;

namespace FinModel.Drafts.Reading;

/// <summary>A row whose cells are periods: which column is which.</summary>
/// <param name="Row">The row's number among those of the grid.</param>
/// <param name="Columns">What each column's heading says of time.</param>
internal sealed record PeriodColumns(int Row, IReadOnlyDictionary<int, HeadingText> Columns)
{
    // What may stand beside the periods: names, units, codes, sources.
    private const int MostWords = 4;

    /// <summary>The headings of a grid, from above; none where periods do not stand beside each other.</summary>
    public static IReadOnlyList<PeriodColumns> Of(Grid grid)
    {
        var all = grid.Rows.Select(Read).OfType<PeriodColumns>().ToList();
        return [.. all.Where(h => h.Columns.Count > 1 || !RunsDown(h, all))];
    }

    // Different periods in one column, one a row, are those of facts.
    private static bool RunsDown(PeriodColumns single, List<PeriodColumns> all) =>
        all.Where(h => h.Columns.Count == 1 && h.Columns.Keys.First() == single.Columns.Keys.First()).Select(h => h.Columns.Values.First()).Distinct().Skip(1).Any();

    /// <summary>Whether another heading has the same periods in the same columns.</summary>
    public bool IsSame(PeriodColumns other) => Columns.Count == other.Columns.Count && Columns.All(c => other.Columns.GetValueOrDefault(c.Key) == c.Value);

    // A row of figures may hold one that looks like a year, but hardly nothing else; one period alone has to say that it is one: 2023A, 2023-12-31.
    private static PeriodColumns? Read(IReadOnlyList<TableCell> row, int number)
    {
        var filled = Enumerable.Range(0, row.Count).Where(i => !row[i].IsBlank).ToList();
        var times = filled.Where(i => HeadingText.Read(row[i].Text) is { } text && (text.Period is not null || text.Day is not null))
            .ToDictionary(i => i, i => HeadingText.Read(row[i].Text)!);
        var isMarked = times.Count == 1 && times.Keys.First() > 0 && row[times.Keys.First()].Text.Trim().Length > 4;
        return (times.Count >= 2 || isMarked) && filled.Count <= (2 * times.Count) + MostWords ? new PeriodColumns(number, times) : null;
    }
}
