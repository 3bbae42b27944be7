using FinModel.Excel.Layout;

namespace FinModel.Excel.Formulas;

/// <summary>Joins neighbouring cells to ranges: SUM(F5,F6,F7) is SUM(F5:F7).</summary>
internal static class Ranges
{
    public static IReadOnlyList<Formula> Join(IReadOnlyList<Formula> arguments)
    {
        var cells = arguments.Select(a => (a as CellFormula)?.Target).ToList();
        var isJoined = cells.Count > 1 && !cells.Contains(null) && (Follow(cells!, 1, 0) || Follow(cells!, 0, 1));
        return isJoined ? [new RangeFormula(cells[0]!, cells[^1]!)] : arguments;
    }

    private static bool Follow(List<SheetCell> cells, int rows, int columns)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            var (before, after) = (cells[i - 1], cells[i]);
            if (after.Sheet != before.Sheet || after.Row != before.Row + rows || after.Column != before.Column + columns)
            {
                return false;
            }
        }

        return true;
    }
}
