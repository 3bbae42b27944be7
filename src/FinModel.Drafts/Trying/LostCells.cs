using System.Text.RegularExpressions;
using FinModel.Core.Diagnostics;

namespace FinModel.Drafts.Trying;

/// <summary>The estimates that cannot be computed because the past behind them is not printed, by what is said of a model.</summary>
internal static partial class LostCells
{
    private const string NeedsWhatIsNot = "FM4002";

    /// <summary>Rules by which their lines mean nothing in these periods; none where something else is wrong as well.</summary>
    public static IReadOnlyList<string> Rules(IReadOnlyCollection<Diagnostic> diagnostics) =>
        diagnostics.Any(d => d.Code != NeedsWhatIsNot) ? []
            : [.. diagnostics.Select(d => Cell().Match(d.Message)).Where(m => m.Success).GroupBy(m => m.Groups["line"].Value, m => m.Groups["period"].Value)
                .Select(g =>
                    $"replace {g.Key}{string.Concat(g.Distinct().Select(p => $"\n  {p} meaningful(0 > 1, 0, \"what it is made of is not printed\")"))}")];

    /// <summary>The lines whose past they need.</summary>
    public static IReadOnlyList<string> Needed(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Code == NeedsWhatIsNot).Select(d => Need().Match(d.Message)).Where(m => m.Success)
            .Select(m => m.Groups["line"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("it needs `(?<line>\\w+)@")]
    private static partial Regex Need();

    [GeneratedRegex("^`(?<line>\\w+)@(?<period>\\w+)`")]
    private static partial Regex Cell();
}
