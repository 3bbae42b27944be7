using FinModel.Compiler.Tables.Cells;
using FinModel.Core.Tables;
using FinModel.Drafts.Statements;

namespace FinModel.Drafts.Reading;

/// <summary>The rows of a grid that became no item, so that none is lost without a word.</summary>
internal static class LeftRows
{
    /// <summary>These rows, from above.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="tables">What was read of it.</param>
    /// <param name="years">Which years headings are.</param>
    public static IEnumerable<LeftRow> Of(Grid grid, IReadOnlyList<StatementTable> tables, YearHeadings years)
    {
        var places = tables.SelectMany(t => t.Items).Select(i => i.Place).ToHashSet(StringComparer.Ordinal);
        var turned = tables.Count > 0 ? TurnedGrid.RowsOf(grid, years).ToHashSet() : [];
        return grid.Rows.Where((row, i) => !grid.Headings.Any(h => h.Row == i) && !turned.Contains(row) && !row.Any(c => places.Contains(c.Span.ToString())))
            .Select(Left).OfType<LeftRow>();
    }

    private static LeftRow? Left(IReadOnlyList<TableCell> row)
    {
        var filled = row.Where(c => !c.IsBlank).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        var isNamed = CellNumber.Read(filled[0]) is null;
        var text = isNamed ? filled[0].Text.Trim() : string.Join(", ", filled.Select(c => c.Text.Trim()));
        return new LeftRow(text, filled[0].Span.ToString(), filled.Skip(isNamed ? 1 : 0).Any(c => !c.HasNoFigure && CellNumber.Read(c) is not null));
    }
}
