using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;
using FinModel.Presentation.Layout;

namespace FinModel.Excel.Pages;

/// <summary>A grid of a statement as rows of a sheet: a row for each member, and a column for each line as far as there are columns.</summary>
internal sealed class GridRows(Book book, LinePage page, string statement)
{
    /// <summary>Lays the grid; the actions fill in what is at home elsewhere.</summary>
    public IEnumerable<Action> Lay(LayoutBlock block, Func<LayoutRow, bool> isHome)
    {
        int[] columns = [Columns.Once, .. book.Columns.All.Select(c => c.Column)];
        return block.Grid.Chunk(columns.Length).SelectMany(lines => Lay(lines, block, columns, isHome)).ToList();
    }

    private IEnumerable<Action> Lay(PlanLineRow[] lines, LayoutBlock block, int[] columns, Func<LayoutRow, bool> isHome)
    {
        var head = page.NextRow();
        foreach (var (i, line) in lines.Index())
        {
            var unit = book.UnitOf(line.Line, null);
            var text = book.Words.Of(line.Label) + (unit.Length > 0 ? $", {unit}" : "");
            page.Sheet.Write(head, columns[i], text, new CellStyle(Ink.Column, IsRight: true, IsWrapped: true));
        }

        foreach (var member in block.Rows.Where(r => r.Choice is not null && lines.Contains(r.Shown)).GroupBy(r => r.Choice!.Member!))
        {
            var row = page.Row($"grid:{statement}:{lines[0].Line.Name}.{member.Key.Name}", book.Words.Of(member.Key.Label));
            foreach (var figure in member)
            {
                if (page.Put(figure, row, columns[Array.IndexOf(lines, figure.Shown!)], isHome(figure)) is { } later)
                {
                    yield return later;
                }
            }
        }
    }
}
