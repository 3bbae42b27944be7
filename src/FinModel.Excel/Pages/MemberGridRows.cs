using FinModel.Compiler.Plans;
using FinModel.Excel.Layout;

namespace FinModel.Excel.Pages;

/// <summary>Lines over one dimension that follow each other, as a grid: a row for each member, a column for each line.</summary>
internal sealed class MemberGridRows(Book book, LinePage page, PlanStatement statement, IReadOnlyList<PlanLineRow> lines)
{
    /// <summary>The rows from one on that can stand side by side; fewer than two make no grid.</summary>
    public static IReadOnlyList<PlanLineRow> Starting(Book book, IReadOnlyList<PlanRow> rows, int first)
    {
        var most = 1 + book.Columns.All.Count();
        var dimension = (rows[first] as PlanLineRow)?.Line.Dimension;
        return dimension is null ? [] : [.. rows.Skip(first).TakeWhile(r => r is PlanLineRow row && Fits(row.Line, dimension)).Cast<PlanLineRow>().Take(most)];
    }

    /// <summary>Lays the grid; the actions fill in lines that are at home elsewhere.</summary>
    public IEnumerable<Action> Lay(Func<PlanLineRow, bool> isHome)
    {
        int[] columns = [Columns.Once, .. book.Columns.All.Select(c => c.Column)];
        WriteHeadings(columns);
        var later = new List<Action>();
        var members = lines[0].Line.Dimension!.Members.Where(m => lines.Any(l => book.CellsOf(l.Line, m).Any()));
        foreach (var member in members)
        {
            var row = page.NextRow();
            page.Sheet.Write(row, Columns.Identifier, $"grid:{statement.Name}:{lines[0].Line.Name}.{member.Name}", CellStyle.Identifier);
            page.Label(row, book.Words.Of(member.Label), CellStyle.Plain);
            foreach (var (i, line) in lines.Index())
            {
                if (book.CellsOf(line.Line, member).FirstOrDefault() is not { } cell)
                {
                    continue;
                }

                if (isHome(line))
                {
                    page.Place(cell, page.Sheet[row, columns[i]], line.Hints, line.IsNegated);
                    book.Rows.Add([page.Sheet[row, columns[i]]]);
                }
                else
                {
                    var at = columns[i];
                    later.Add(() => page.Show(cell, row, at, line.Hints, line.IsNegated));
                }
            }
        }

        return later;
    }

    private static bool Fits(PlanLine line, PlanDimension dimension) =>
        line.Kind == LineKind.Constant && line.Dimension == dimension && line.Units.Distinct().Count() == 1;

    private void WriteHeadings(int[] columns)
    {
        var row = page.NextRow();
        foreach (var (i, line) in lines.Index())
        {
            var unit = book.UnitOf(line.Line, null);
            var text = book.Words.Of(line.Label) + (unit.Length > 0 ? $", {unit}" : "");
            page.Sheet.Write(row, columns[i], text, new CellStyle(Ink.Column, IsRight: true, IsWrapped: true));
        }
    }
}
