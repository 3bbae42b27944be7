namespace FinModel.Core.Diagnostics;

/// <summary>Near names for "did you mean", by edit distance (with swaps of neighbours counted once).</summary>
public static class Suggestions
{
    /// <summary>The candidates nearest to a misspelt name, best first, at most <paramref name="count"/>; none that would surprise.</summary>
    public static IReadOnlyList<string> For(string name, IEnumerable<string> candidates, int count = 2)
    {
        var limit = Math.Max(1, name.Length / 3);
        return [.. candidates
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (candidate, distance: Distance(name, candidate, limit)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(count)
            .Select(pair => pair.candidate)];
    }

    /// <summary>The hint sentence for a misspelt name, or none.</summary>
    public static string[] Hint(string name, IEnumerable<string> candidates)
    {
        var near = For(name, candidates);
        return near.Count == 0 ? [] : [$"did you mean {string.Join(" or ", near.Select(n => $"`{n}`"))}?"];
    }

    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > 100)
        {
            return int.MaxValue;
        }

        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(table, left, right, i, j);
            }
        }

        return table[left.Length, right.Length];
    }

    private static int Cheapest(int[,] table, string left, string right, int i, int j)
    {
        var replace = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
