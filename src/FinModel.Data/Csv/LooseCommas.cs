using System.Text.RegularExpressions;
using FinModel.Core.Tables;

namespace FinModel.Data.Csv;

/// <summary>Numbers of a row that were parted at the commas which group their thousands, because no quotes stand around them.</summary>
internal static partial class LooseCommas
{
    /// <summary>The numbers as they were meant, in quotes; none where the cells could be put together in more than one way.</summary>
    /// <param name="cells">The cells of the row.</param>
    /// <param name="over">How many there are too many.</param>
    public static IReadOnlyList<string> Numbers(IReadOnlyList<TableCell> cells, int over)
    {
        var joints = Enumerable.Range(1, Math.Max(0, cells.Count - 1)).Where(i => Front().IsMatch(cells[i - 1].Text) && Behind().IsMatch(cells[i].Text))
            .ToHashSet();
        return joints.Count != over ? []
            : [.. joints.Where(i => !joints.Contains(i - 1)).Order().Select(i => $"\"{string.Join(',', cells.Skip(i - 1).TakeWhile((_, at) =>
                at == 0 || joints.Contains(i - 1 + at)).Select(c => c.Text.Trim()))}\"")];
    }

    // 1 and 234, but neither 1.5 nor 0.
    [GeneratedRegex(@"^\s*[-(]?[1-9]\d{0,2}$|^\d{3}$")]
    private static partial Regex Front();

    [GeneratedRegex(@"^\d{3}(?:\.\d+)?\)?\s*$")]
    private static partial Regex Behind();
}
