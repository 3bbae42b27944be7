using FinModel.Compiler.Tables.Headings;
using FinModel.Core.Tables;

namespace FinModel.Drafts.Reading;

/// <summary>A column whose cells are periods, one below the other.</summary>
/// <param name="Head">The row that names the columns: the first of more than a title.</param>
/// <param name="Column">The column.</param>
/// <param name="Rows">The rows that have a period there, and what it says of time.</param>
internal sealed record PeriodsDown(int Head, int Column, IReadOnlyList<(IReadOnlyList<TableCell> Cells, HeadingText Time)> Rows)
{
    /// <summary>The column of a grid; null where none holds periods. A year is also a number: the column with days or marked years goes before one with
    /// plain ones.</summary>
    public static PeriodsDown? Of(Grid grid)
    {
        var head = grid.Rows.TakeWhile(r => r.Count(c => !c.IsBlank) < 2).Count();
        var behind = grid.Rows.Count - head - 1;
        return behind < 1 ? null : Enumerable.Range(0, grid.Rows[head].Count)
            .Select(c => new PeriodsDown(head, c, [.. Down(grid, head, c)]))
            .Where(c => c.Rows.Count >= 2 && c.Rows.Count * 2 >= behind)
            .OrderByDescending(c => c.Rows.Count(r => r.Time.Day is not null || r.Time.IsEstimate is not null)).FirstOrDefault();
    }

    private static IEnumerable<(IReadOnlyList<TableCell> Cells, HeadingText Time)> Down(Grid grid, int head, int column)
    {
        foreach (var row in grid.Rows.Skip(head + 1).Where(r => r.Count == grid.Rows[head].Count))
        {
            if (HeadingText.Read(row[column].Text) is { } time && (time.Period is not null || time.Day is not null))
            {
                yield return (row, time);
            }
        }
    }
}
