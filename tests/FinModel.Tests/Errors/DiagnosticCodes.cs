using System.Text.RegularExpressions;

namespace FinModel.Tests.Errors;

/// <summary>The codes that the source can report, and what each group of them is about, read from the files that define them.</summary>
internal static partial class DiagnosticCodes
{
    public static IReadOnlyList<string> All { get; } =
        [.. Sources().SelectMany(source => Code().Matches(source)).Select(match => match.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>By the code's first digit: "names and declarations".</summary>
    public static IReadOnlyDictionary<char, string> Groups { get; } =
        Sources().SelectMany(source => Summary().Matches(source)).ToDictionary(match => match.Groups["digit"].Value[0], match => match.Groups["about"].Value);

    private static IEnumerable<string> Sources() => Repository.Files("src", "*Diagnostics.cs").Select(path => Repository.Read(path.Split('/')));

    [GeneratedRegex("\"(?<code>FM[0-9]{4})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"<summary>What can be wrong with (?<about>.+) \(FM(?<digit>[0-9])[0-9x]+\)\.</summary>", RegexOptions.ExplicitCapture)]
    private static partial Regex Summary();
}
