using FinModel.Core.Diagnostics;
using FinModel.Drafts.Writing;

namespace FinModel.Drafts.Trying;

/// <summary>The inputs that a model cannot do without, by what is said of it.</summary>
internal static class MissingInputs
{
    private const string NoValue = "FM5005";
    private const string DaysUnit = "days";
    private const string DateUnit = "date";

    /// <summary>Their ids.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Code == NoValue && d.Span is not null).Select(d => d.Span!.Value.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>A value that will do: 365 where a constant counts days, as a year has, some day, and otherwise nought.</summary>
    public static DraftInput Any(string input, IReadOnlyCollection<Diagnostic> diagnostics) => new(input, "",
        new Dictionary<string, string> { ["all"] = IsYear(input, diagnostics) ? "365 days" : IsOf(DateUnit, input, diagnostics) ? "2000-01-01" : "0" },
        "house assumption");

    /// <summary>Whether an input is a constant in days.</summary>
    public static bool IsYear(string input, IEnumerable<Diagnostic> diagnostics) => IsOf(DaysUnit, input, diagnostics);

    private static bool IsOf(string unit, string input, IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.FirstOrDefault(d => d.Code == NoValue && d.Span?.Text == input)?.Span is { } span
            && span.Source.Line(span.Position.Line).Contains($": constant {unit}", StringComparison.Ordinal);
}
