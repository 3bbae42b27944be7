using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Tables;

namespace FinModel.Drafts.Reading;

/// <summary>A column whose cells are periods, one below the other.</summary>
/// <param name="Column">The column.</param>
/// <param name="Rows">The rows that have a period there, and what it says of time.</param>
internal sealed record PeriodsDown(int Column, IReadOnlyList<(IReadOnlyList<TableCell> Cells, HeadingText Time)> Rows)
{
    /// <summary>The column of a grid; null where none holds periods. A year is also a number: the column with days or marked years goes before one with
    /// plain ones.</summary>
    public static PeriodsDown? Of(Grid grid) => grid.Rows.Count < 2 ? null : Enumerable.Range(0, grid.Rows[0].Count)
        .Select(c => new PeriodsDown(c, [.. Down(grid, c)]))
        .Where(c => c.Rows.Count >= 2 && c.Rows.Count * 2 >= grid.Rows.Count - 1)
        .OrderByDescending(c => c.Rows.Count(r => r.Time.Day is not null || r.Time.IsEstimate is not null)).FirstOrDefault();

    private static IEnumerable<(IReadOnlyList<TableCell> Cells, HeadingText Time)> Down(Grid grid, int column)
    {
        foreach (var row in grid.Rows.Skip(1).Where(r => r.Count == grid.Rows[0].Count))
        {
            if (HeadingText.Read(row[column].Text) is { } time && (time.Period is not null || time.Day is not null))
            {
                yield return (row, time);
            }
        }
    }
}
