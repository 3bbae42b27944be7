using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>
/// Makes the formulas of a row one formula: a reference that moves along with the columns stays relative, one that points to the same cell from
/// every column is fixed. The plan does not say which; the row as a whole does.
/// </summary>
internal static class RowUnifier
{
    public static void Unify(IReadOnlyList<SheetCell> row)
    {
        var start = 0;
        while (start < row.Count)
        {
            var first = Shape.Of(row[start].Formula!);
            var run = new List<ShapedCell> { new(row[start], first) };
            var (isRelative, isFixed) = (new bool[first.References.Count], new bool[first.References.Count]);
            Array.Fill(isRelative, true);
            Array.Fill(isFixed, true);
            while (start + run.Count < row.Count && Continues(row[start + run.Count], run, isRelative, isFixed) is { } next)
            {
                run.Add(next);
            }

            foreach (var (cell, _) in run)
            {
                var fixing = run.Count == 1 ? [.. first.References.Select(r => r.Column == Columns.Once)] : isFixed;
                cell.Formula = cell.Formula!.Accept(new Fixer(fixing));
            }

            start += run.Count;
        }
    }

    private static ShapedCell? Continues(SheetCell cell, List<ShapedCell> run, bool[] isRelative, bool[] isFixed)
    {
        var (before, known) = run[^1];
        var shape = Shape.Of(cell.Formula!);
        if (cell.Column != before.Column + 1 || shape.Text != known.Text)
        {
            return null;
        }

        var (relative, same) = ((bool[])isRelative.Clone(), (bool[])isFixed.Clone());
        for (var i = 0; i < shape.References.Count; i++)
        {
            var (old, now) = (known.References[i], shape.References[i]);
            var isSameRow = old.Sheet == now.Sheet && old.Row == now.Row;
            relative[i] &= isSameRow && now.Column == old.Column + 1;
            same[i] &= old == now;
            if (!relative[i] && !same[i])
            {
                return null;
            }
        }

        relative.CopyTo(isRelative, 0);
        same.CopyTo(isFixed, 0);
        return new(cell, shape);
    }

    private sealed record ShapedCell(SheetCell Cell, Shape Shape);
}
