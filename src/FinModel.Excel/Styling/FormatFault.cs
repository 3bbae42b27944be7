using System.Text.RegularExpressions;

namespace FinModel.Excel.Styling;

/// <summary>Why a spreadsheet's format of numbers would mislead: it may say how a number looks and never hide what it is.</summary>
internal static partial class FormatFault
{
    private const int Longest = 100;
    private const int MostSections = 3;

    /// <summary>The reason; null for a format that may be used.</summary>
    public static string? Of(string format)
    {
        var bare = Quoted().Replace(format, "").Replace("_)", "", StringComparison.Ordinal).Replace("_(", "", StringComparison.Ordinal);
        var sections = bare.Split(';');
        return format.Length is 0 or > Longest || format.Any(char.IsControl) ? "it is empty or longer than 100 characters"
            : bare.Contains('"', StringComparison.Ordinal) ? "a quote is open"
            : sections.Length > MostSections ? "it has more sections than positive, negative and zero"
            : sections.Take(2).Any(s => !s.Contains('0', StringComparison.Ordinal)) ? "a number needs a 0 in it"
            : sections.Take(2).Any(s => s.Contains('.', StringComparison.Ordinal)) ? "decimals are each line's own"
            : sections.Length > 1 && !sections[1].Contains('-', StringComparison.Ordinal)
                && !(sections[1].Contains('(', StringComparison.Ordinal) && sections[1].Contains(')', StringComparison.Ordinal))
                ? "a negative number would look positive"
            : sections[0].IndexOfAny(['-', '(']) >= 0 ? "a positive number would look negative"
            : Scaling().IsMatch(bare) ? "a comma behind the digits would divide by a thousand"
            : null;
    }

    [GeneratedRegex("\"[^\"]*\"|\\\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("[0#?],+(?![0#?,])", RegexOptions.CultureInvariant)]
    private static partial Regex Scaling();
}
