using FinModel.Core.Tables;

namespace FinModel.Drafts.Reading;

/// <summary>Which statement each row of a grid is of, and in what its money is counted, from the titles above it.</summary>
internal sealed class Sections
{
    private readonly string[] _statements;
    private readonly string[] _scales;
    private readonly bool[] _growth;

    /// <param name="grid">The grid.</param>
    /// <param name="headings">The rows that are headings.</param>
    /// <param name="heading">The heading of the rows in question.</param>
    /// <param name="key">The column with names.</param>
    public Sections(Grid grid, IReadOnlyList<PeriodColumns> headings, PeriodColumns heading, int key)
    {
        var periods = heading.Columns.Keys.ToList();
        var first = headings.Min(h => h.Row);
        (_statements, _scales, _growth) = (new string[grid.Rows.Count], new string[grid.Rows.Count], new bool[grid.Rows.Count]);
        var isGrowth = false;
        var statement = StatementWords.Statement(grid.Sheet ?? "") ?? StatementWords.Statement(Path.GetFileNameWithoutExtension(grid.File)) ?? "";
        var scale = StatementWords.ScaleText(grid.Sheet ?? "") ?? "";
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var row = grid.Rows[i];
            var isHeading = headings.Any(h => h.Row == i);
            if (isHeading || periods.All(c => c >= row.Count || row[c].IsBlank || !PrintedNumber.TryParse(row[c].Text, out _)))
            {
                // What stands above all headings is said of all tables; beside each other each has its own titles.
                bool IsWithin(int at) => i < first || (at >= heading.Within.From && at < heading.Within.To);
                var texts = row.Where((c, at) => !c.IsBlank && IsWithin(at) && (!isHeading || at <= key || !periods.Contains(at))).Select(c => c.Text).ToList();
                // Beside the periods of a heading stands what a column is of: the change on the year before.
                isGrowth = texts.Count == 0 ? isGrowth : (isHeading ? row.Take(key + 1).Select(c => c.Text) : texts).Any(StatementWords.IsOfGrowth);
                statement = texts.Select(StatementWords.Statement).FirstOrDefault(s => s is not null) ?? statement;
                scale = texts.Select(StatementWords.ScaleText).FirstOrDefault(s => s is not null) ?? scale;
            }

            (_statements[i], _scales[i], _growth[i]) = (statement, scale, isGrowth);
        }
    }

    /// <summary>The statement of a row; empty where no title says it.</summary>
    public string Of(int row) => _statements[row];

    /// <summary>Whether a row stands under a title of growth rates.</summary>
    public bool IsGrowth(int row) => _growth[row];

    /// <summary>How many one printed unit of it is, as a number; empty where no title says it.</summary>
    public string Scale(int row) => _scales[row];
}
