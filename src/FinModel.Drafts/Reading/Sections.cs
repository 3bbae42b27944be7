using System.Globalization;
using FinModel.Core.Tables;

namespace FinModel.Drafts.Reading;

/// <summary>Which statement each row of a grid is of, and in what its money is counted, from the titles above it.</summary>
internal sealed class Sections
{
    private readonly string[] _statements;
    private readonly string[] _scales;

    /// <param name="grid">The grid.</param>
    /// <param name="headings">The rows that are headings.</param>
    /// <param name="periods">The columns with figures.</param>
    /// <param name="key">The column with names.</param>
    public Sections(Grid grid, IReadOnlyList<PeriodColumns> headings, IReadOnlyCollection<int> periods, int key)
    {
        (_statements, _scales) = (new string[grid.Rows.Count], new string[grid.Rows.Count]);
        var statement = StatementWords.Statement(grid.Sheet ?? "") ?? StatementWords.Statement(Path.GetFileNameWithoutExtension(grid.File)) ?? "";
        var scale = StatementWords.Scale(grid.Sheet ?? "")?.ToString("R", CultureInfo.InvariantCulture) ?? "";
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var row = grid.Rows[i];
            var isHeading = headings.Any(h => h.Row == i);
            if (isHeading || periods.All(c => c >= row.Count || row[c].IsBlank || !PrintedNumber.TryParse(row[c].Text, out _)))
            {
                var texts = row.Where((c, at) => !c.IsBlank && (!isHeading || at <= key || !periods.Contains(at))).Select(c => c.Text).ToList();
                statement = texts.Select(StatementWords.Statement).FirstOrDefault(s => s is not null) ?? statement;
                scale = texts.Select(StatementWords.Scale).FirstOrDefault(s => s is not null)?.ToString("R", CultureInfo.InvariantCulture) ?? scale;
            }

            (_statements[i], _scales[i]) = (statement, scale);
        }
    }

    /// <summary>The statement of a row; empty where no title says it.</summary>
    public string Of(int row) => _statements[row];

    /// <summary>How many one printed unit of it is, as a number; empty where no title says it.</summary>
    public string Scale(int row) => _scales[row];
}
