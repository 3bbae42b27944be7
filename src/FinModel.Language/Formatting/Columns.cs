using FinModel.Core.Text;

namespace FinModel.Language.Formatting;

/// <summary>Pads the cells of the lines of one block so that they stand under each other.</summary>
internal static class Columns
{
    public static void Align(IReadOnlyList<LineLayout> layouts)
    {
        foreach (var block in layouts.Where(l => l is { Cells.Count: > 1, Depth: > 0 }).GroupBy(l => l.Parent))
        {
            Align([.. block]);
        }

        foreach (var run in Runs(layouts))
        {
            Align(run);
        }
    }

    // At the margin, what stands together without an empty row.
    private static IEnumerable<List<LineLayout>> Runs(IReadOnlyList<LineLayout> layouts)
    {
        var run = new List<LineLayout>();
        foreach (var layout in layouts)
        {
            var belongs = layout is { Depth: 0, Cells.Count: > 1 };
            if (run.Count > 0 && (!belongs || layout.Line.BlankBefore))
            {
                yield return run;
                run = [];
            }

            if (belongs)
            {
                run.Add(layout);
            }
        }

        yield return run;
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
