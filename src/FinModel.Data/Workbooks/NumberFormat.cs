using System.Text.RegularExpressions;

namespace FinModel.Data.Workbooks;

/// <summary>What a number format does to the number of a cell before a reader sees it: divides it, or shows nothing.</summary>
/// <param name="Code">The format as the file has it.</param>
internal sealed partial record NumberFormat(string Code)
{
    private readonly IReadOnlyList<string> _sections = Split(Code);

    /// <summary>How often the number is divided by a thousand: the commas behind its digits.</summary>
    public int Thousands { get; } = Split(Code).Select(ThousandsOf).DefaultIfEmpty(0).Max();

    /// <summary>Whether what a divided number shows can be told: every part divides alike, under no condition, and no word of its own says what it is
    /// in.</summary>
    public bool IsCertain { get; } = DividesForCertain(Split(Code));

    /// <summary>Whether a number that is not 0 is not shown.</summary>
    public bool Hides(double number) => _sections.Count > 1 && number != 0
        && _sections.ElementAtOrDefault(number < 0 ? 1 : 0) is { } section && Unseen().Replace(section, "").Length == 0;

    private static IReadOnlyList<string> Split(string code) => [.. Section().Matches(code).Select(m => m.Value.TrimEnd(';'))];

    private static bool DividesForCertain(IReadOnlyList<string> sections)
    {
        var factors = sections.Where(s => Placeholder().IsMatch(Aside().Replace(s, ""))).Select(ThousandsOf).Distinct().ToList();
        return factors is [] or [0]
            || (factors.Count == 1
                && !sections.Any(
                    s => Condition().IsMatch(s) || WordBehindDigits().IsMatch(s) || Aside().Replace(s, "").Contains('%', StringComparison.Ordinal)));
    }

    private static int ThousandsOf(string section) => Scaling().Matches(Aside().Replace(section, "")).Sum(m => m.Groups["comma"].Length);

    [GeneratedRegex("(?:\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|[^;])*;|(?:\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|[^;])+$", RegexOptions.Singleline)]
    private static partial Regex Section();

    // Texts, escaped characters, padding and what stands in brackets.
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", RegexOptions.Singleline)]
    private static partial Regex Aside();

    // Padding, colours and blanks show nothing.
    [GeneratedRegex("_.|\\*.|\\[[^\\]]*\\]|\"\\s*\"|\\s", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("[0#?]")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[0#?](?<comma>,+)(?![0#?,])")]
    private static partial Regex Scaling();

    [GeneratedRegex("\\[[<>=]")]
    private static partial Regex Condition();

    [GeneratedRegex("[0#?][^;]*(?:\"[^\"]*[\\p{L}\\p{N}.][^\"]*\"|\\\\[\\p{L}\\p{N}.])")]
    private static partial Regex WordBehindDigits();
}
