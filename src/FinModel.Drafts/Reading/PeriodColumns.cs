using FinModel.Compiler.Tables.Headings;
using FinModel.Compiler.Tables.Shapes;
using FinModel.Core.Diagnostics;
using FinModel.Core.Tables;
using FinModel.Drafts.Accounts;

namespace FinModel.Drafts.Reading;

/// <summary>A row whose cells are periods: which column is which.</summary>
/// <param name="Row">The row's number among those of the grid.</param>
/// <param name="Columns">What each column's heading says of time.</param>
internal sealed record PeriodColumns(int Row, IReadOnlyDictionary<int, HeadingText> Columns)
{
    /// <summary>The first column of the table that it heads, and the one behind its last: of tables beside each other each has its own.</summary>
    public (int From, int To) Within { get; init; } = (0, int.MaxValue);

    // What may stand beside the periods: names, units, codes, sources.
    private const int MostWords = 4;

    /// <summary>The headings of a grid, from above; none where periods do not stand beside each other.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="dictionary">The names of accounts: what is called like one is a row of figures, however much these look like years.</param>
    /// <param name="diagnostics">Takes the rows that may be a heading as well as figures.</param>
    public static IReadOnlyList<PeriodColumns> Of(Grid grid, AccountDictionary dictionary, ICollection<Diagnostic> diagnostics)
    {
        var all = grid.Rows.Select((row, i) => Read(row, i)).OfType<PeriodColumns>().ToList();
        var found = new List<PeriodColumns>();
        var unsure = new List<PeriodColumns>();
        foreach (var heading in all.Where(h => h.Columns.Count > 1 || !RunsDown(h, all)))
        {
            switch (heading.Judge(grid, dictionary, found))
            {
                case HeadingKind.Heading:
                    found.Add(heading);
                    break;
                case HeadingKind.Unsure:
                    unsure.Add(heading);
                    break;
            }
        }

        // Without any other heading a row that is called like an account may be one as well: Assets, 2023, 2024.
        unsure.RemoveAll(u => found.Count > 0 && !found.Exists(u.IsSame));
        unsure.ForEach(u => diagnostics.Add(DraftDiagnostics.UnsureHeading(grid.Rows[u.Row][u.Columns.Keys.Min()].Span, u.Name(grid))));
        var tables = found.SelectMany(f => f.Beside(grid)).ToList();
        return [.. tables.Select(t => t.AmongThoseAbove(tables))];
    }

    /// <summary>Whether a column is of the table that this heads, and of that of another: what stands beside it is none of its business.</summary>
    public bool Overlaps(PeriodColumns other) => Within.From < other.Within.To && other.Within.From < Within.To;

    // Tables beside each other, each with its own names.
    private IEnumerable<PeriodColumns> Beside(Grid grid)
    {
        var starts = SideBySide.Starts(grid.Rows[Row]);
        return starts.Count < 2 ? [this] : starts.Select((s, i) => (From: s, To: i + 1 < starts.Count ? starts[i + 1] : int.MaxValue))
            .Select(w => this with { Columns = Columns.Where(c => c.Key >= w.From && c.Key < w.To).ToDictionary(c => c.Key, c => c.Value), Within = w });
    }

    // A table of one side may begin where the other side's goes on.
    private PeriodColumns AmongThoseAbove(List<PeriodColumns> tables) =>
        this with { Within = tables.LastOrDefault(t => t.Row < Row && t.Within != Within && IsSame(t))?.Within ?? Within };

    // Different periods in one column, one a row, are those of facts.
    private static bool RunsDown(PeriodColumns single, List<PeriodColumns> all) =>
        all.Where(h => h.Columns.Count == 1 && h.Columns.Keys.First() == single.Columns.Keys.First()).Select(h => h.Columns.Values.First()).Distinct()
            .Skip(1).Any();

    /// <summary>Whether another heading has the same periods in the same columns.</summary>
    public bool IsSame(PeriodColumns other) => Columns.Count == other.Columns.Count && Columns.All(c => other.Columns.GetValueOrDefault(c.Key) == c.Value);

    // One period alone has to say that it is one: 2023A, 2023-12-31.
    private static PeriodColumns? Read(IReadOnlyList<TableCell> row, int number)
    {
        var filled = Enumerable.Range(0, row.Count).Where(i => !row[i].IsBlank).ToList();
        var times = filled.Select(i => (Column: i, Time: HeadingText.Read(row[i].Text)))
            .Where(t => t.Time is not null && (t.Time.Period is not null || t.Time.Day is not null)).ToDictionary(t => t.Column, t => t.Time!);
        var isMarked = times.Count == 1 && times.Keys.First() > 0 && row[times.Keys.First()].Text.Trim().Length > 4;
        return (times.Count >= 2 || isMarked) && filled.Count <= (2 * times.Count) + MostWords ? new PeriodColumns(number, times) : null;
    }

    // 2023A is no figure, 2023 may be one: what is nothing but numbers is a heading where these are years in their order and the row's name is no item's.
    private HeadingKind Judge(Grid grid, AccountDictionary dictionary, List<PeriodColumns> above)
    {
        var row = grid.Rows[Row];
        if (Columns.Keys.Any(c => !PrintedNumber.TryParse(row[c].Text, out _)))
        {
            return HeadingKind.Heading;
        }

        if (row.Where((c, i) => !Columns.ContainsKey(i)).Any(c => PrintedNumber.TryParse(c.Text, out _)) || !FollowEachOther()
            || (Columns.Count == 1 && above.Count > 0))
        {
            return HeadingKind.Figures;
        }

        var name = Name(grid);
        var isTitle = name.Length == 0 || HeadingTitle.Is(name);
        var isAccount = dictionary.Find(name, "").Count > 0;
        return !isAccount && (isTitle || above.Count == 0) ? HeadingKind.Heading
            : above.Count == 0 || above.Exists(IsSame) ? HeadingKind.Unsure : HeadingKind.Figures;
    }

    private string Name(Grid grid) => grid.Rows[Row].Take(Columns.Keys.Min()).FirstOrDefault(c => !c.IsBlank)?.Text.Trim() ?? "";

    // All years, or all days or months, one behind the other in either direction.
    private bool FollowEachOther()
    {
        var times = Columns.OrderBy(c => c.Key).Select(c => c.Value).ToList();
        var places = times.TrueForAll(t => t.Period is not null) ? times.ConvertAll(t => t.Period!.Value.Index)
            : times.TrueForAll(t => t is { Day: not null }) ? times.ConvertAll(t => (t.Day!.Value.Year * 12) + t.Day.Value.Month) : [];
        var steps = places.Zip(places.Skip(1), (a, b) => b - a).Distinct().ToList();
        return places.Count > 0 && (steps.Count == 0 || (steps is [var step] && step != 0));
    }

    // What a row with periods in its cells is.
    private enum HeadingKind
    {
        Heading,
        Figures,
        Unsure,
    }
}
