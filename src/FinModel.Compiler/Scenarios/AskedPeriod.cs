using System.Text.RegularExpressions;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Tables.Headings;

namespace FinModel.Compiler.Scenarios;

/// <summary>A period behind a line's name, written as tables head their columns: <c>@FY2025</c>, <c>@25E</c>, <c>@Q1-26</c>, <c>@2025年</c>.</summary>
internal static partial class AskedPeriod
{
    /// <summary>What stands behind a name, with the period's id where it is written otherwise.</summary>
    public static string ToId(Plan plan, string text)
    {
        var match = Behind().Match(text);
        return match.Success && Of(plan, match.Groups["period"].Value) is { } id ? $"{match.Groups["before"].Value}@{id}{text[match.Length..]}" : text;
    }

    // A year of two digits is one where its letter says that it is a period.
    private static string? Of(Plan plan, string text)
    {
        var written = TwoDigits().IsMatch(text) ? $"FY{text}" : text;
        if (HeadingText.Read(written) is not { Period: { } period, IsToDate: false } heading)
        {
            return null;
        }

        // A letter that does not agree with the timeline stays, so that it is asked about.
        var isOther = heading.IsEstimate is { } said && plan.Timelines.Any(t => t.IndexOf(period) is >= 0 and var at && t.Periods[at].IsEstimate != said);
        return isOther ? $"{period.Id}{char.ToUpperInvariant(text[^1])}" : period.Id;
    }

    [GeneratedRegex(@"^(?<before>[^@=<>]*)@\s*(?<period>[\w'](?:[\w' -]*[\w'])?)(?=\s*(?:$|[-+*/]?[=<>]))")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^\d\d(?=[AEae]$)")]
    private static partial Regex TwoDigits();
}
