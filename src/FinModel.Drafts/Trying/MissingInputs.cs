using FinModel.Core.Diagnostics;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Trying;

/// <summary>The inputs that a model cannot do without, by what is said of it.</summary>
internal static class MissingInputs
{
    private const string NoValue = "FM5005";
    private const string DaysUnit = "days";

    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Code == NoValue && d.Span is not null).Select(d => d.Span!.Value.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>A value that will do: 365 where a constant counts days, as a year has, and otherwise nought.</summary>
    public static DraftInput Any(string input, IEnumerable<Diagnostic> diagnostics) =>
        new(input, "", new Dictionary<string, string> { ["all"] = IsYear(input, diagnostics) ? "365 days" : "0" }, "house assumption");

    /// <summary>Whether an input is a constant in days.</summary>
    public static bool IsYear(string input, IEnumerable<Diagnostic> diagnostics)
    {
        return diagnostics.FirstOrDefault(d => d.Code == NoValue && d.Span?.Text == input)?.Span is { } span
            && span.Source.Line(span.Position.Line).Contains($": constant {DaysUnit}", StringComparison.Ordinal);
    }
}
