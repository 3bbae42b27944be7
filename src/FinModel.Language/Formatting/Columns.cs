using FinModel.Core.Text;

namespace FinModel.Language.Formatting;

/// <summary>Pads the cells of the lines of one block so that they stand under each other.</summary>
internal static class Columns
{
    public static void Align(IReadOnlyList<LineLayout> layouts)
    {
        foreach (var block in layouts.Where(l => l.Cells.Count > 1).GroupBy(l => l.Parent))
        {
            Align([.. block]);
        }
    }

    // A block of one needs no columns, and keeps a single space.
    private static void Align(List<LineLayout> block)
    {
        var columns = block.Count > 1 ? block.Max(l => l.Cells.Count) - 1 : 0;
        for (var column = 0; column < columns; column++)
        {
            var width = block.Where(l => l.Cells.Count > column).Max(l => DisplayWidth.Of(l.Cells[column]));
            foreach (var layout in block)
            {
                layout.Widen(width);
            }
        }
    }
}
