namespace FinModel.Core.Units;

/// <summary>The words that scale a literal and the model's own scale.</summary>
public static class Scale
{
    private static readonly Dictionary<string, double> Words = new(StringComparer.Ordinal)
    {
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
    };

    /// <summary>The words, smallest scale first.</summary>
    public static IEnumerable<string> Names => Words.Keys;

    /// <summary>The factor of a word; false when it is not a scale.</summary>
    public static bool TryFind(string word, out double factor) => Words.TryGetValue(word, out factor);

    /// <summary>
    /// How many powers of the model's scale a unit carries: money and shares are typed in millions (1), a price per share is not scaled (0).
    /// </summary>
    public static int PowerIn(Unit unit) => unit.Factors.Where(f => f.Name is not ("days" or "date")).Sum(f => f.Exponent);
}
