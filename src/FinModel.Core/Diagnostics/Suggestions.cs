using System.Numerics;

namespace FinModel.Core.Diagnostics;

/// <summary>Near names for "did you mean", by edit distance (with swaps of neighbours counted once).</summary>
public static class Suggestions
{
    private const int MostDistance = 4;
    private const int LongestName = 100;

    /// <summary>The candidates nearest to a misspelt name, best first, at most <paramref name="count"/>; none that would surprise.</summary>
    public static IReadOnlyList<string> For(string name, IEnumerable<string> candidates, int count = 2)
    {
        var limit = Math.Clamp(name.Length / 3, 1, MostDistance);
        var best = new List<(int Distance, string Name)>();
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate, limit);
            if (distance > limit || best.Contains((distance, candidate)))
            {
                continue;
            }

            best.Add((distance, candidate));
            best.Sort(
                (left, right) => left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : string.CompareOrdinal(left.Name, right.Name));
            if (best.Count > count)
            {
                best.RemoveAt(count);
            }

            // Once there are enough, only what is as near is of interest.
            limit = best.Count == count ? best[^1].Distance : limit;
        }

        return best.ConvertAll(b => b.Name);
    }

    /// <summary>The hint sentence for a misspelt name, or none.</summary>
    public static Phrase[] Hint(string name, IEnumerable<string> candidates) => For(name, candidates) switch
    {
        [var one] => [$"did you mean `{one}`?"],
        [var one, var other] => [$"did you mean `{one}` or `{other}`?"],
        _ => [],
    };

    // A model may have thousands of names and as many that are unknown, so what is far apart is found out early.
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > LongestName)
        {
            return int.MaxValue;
        }

        var same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        return Math.Max(OnlyIn(left, right), OnlyIn(right, left)) > limit ? int.MaxValue : Table(left, right, limit);
    }

    // Each step brings in one new letter at most. Letters that fall together are not told apart, which makes it fewer.
    private static int OnlyIn(ReadOnlySpan<char> name, ReadOnlySpan<char> other) => BitOperations.PopCount(Letters(name) & ~Letters(other));

    private static ulong Letters(ReadOnlySpan<char> name)
    {
        var letters = 0UL;
        foreach (var letter in name)
        {
            letters |= 1UL << (letter % 64);
        }

        return letters;
    }

    // Row by row; a row that is above the limit everywhere cannot come back below it.
    private static int Table(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        Span<int> table = stackalloc int[(left.Length + 1) * (right.Length + 1)];
        var width = right.Length + 1;
        for (var i = 0; i <= left.Length; i++)
        {
            var best = int.MaxValue;
            for (var j = 0; j <= right.Length; j++)
            {
                table[(i * width) + j] = i == 0 ? j : j == 0 ? i : Cheapest(table, width, left, right, i, j);
                best = Math.Min(best, table[(i * width) + j]);
            }

            if (best > limit)
            {
                return int.MaxValue;
            }
        }

        return table[^1];
    }

    private static int Cheapest(ReadOnlySpan<int> table, int width, ReadOnlySpan<char> left, ReadOnlySpan<char> right, int i, int j)
    {
        var at = (i * width) + j;
        var replace = table[at - width - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(table[at - width], table[at - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, table[at - (2 * width) - 2] + 1) : best;
    }
}
