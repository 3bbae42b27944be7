namespace FinModel.Compiler.Tables.Headings;

/// <summary>What files call periods, by the period's own id: `2024E`, `FY2024` and `2024` are one; `6M24`, which tables of the year to date have, and
/// what is no period stay as they are. Each word is read once.</summary>
internal sealed class PeriodIds
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The id of the period that a word means, or the word.</summary>
    public string Of(string text) => _known.TryGetValue(text, out var id) ? id : _known[text] =
        HeadingText.Read(text) is { Period: { } period } && !text.Contains('M', StringComparison.Ordinal) ? period.Id : text;
}
