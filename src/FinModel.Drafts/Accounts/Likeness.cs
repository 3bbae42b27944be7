namespace FinModel.Drafts.Accounts;

/// <summary>How alike two names are, by the pairs of characters that they share, from 0 to 1 (Dice's coefficient).</summary>
internal static class Likeness
{
    /// <summary>What is less alike would surprise.</summary>
    public const double Least = 0.4;

    public static double Of(string left, string right)
    {
        var (one, other) = (Pairs(left), Pairs(right));
        var shared = one.Sum(pair => Math.Min(pair.Value, other.GetValueOrDefault(pair.Key)));
        var all = one.Values.Sum() + other.Values.Sum();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < text.Length; i++)
        {
            var pair = (text[i - 1], text[i]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        return pairs;
    }
}
