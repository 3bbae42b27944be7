using FinModel.Core.Diagnostics;
using FinModel.Core.Text;

namespace FinModel.Compiler.Messages;

/// <summary>Values that are given for a year and computed in its parts (FM510x).</summary>
internal static class YearDiagnostics
{
    public static Diagnostic FlowOfAYear(SourceSpan span, string line, string year, IEnumerable<string> parts) => Diagnostic.Error(
        "FM5100", span, $"`{line}` of {year} does not say how it comes to {parts.ToList()}",
        "write `spread evenly` or `spread by days` behind its label", "or give its parts");

    public static Diagnostic BalanceOfAYear(SourceSpan span, string line, string year, string? last) => Diagnostic.Error(
        "FM5101", span, $"`{line}` is a balance, and {year} has many days",
        last is null ? (Phrase)"give it for periods that the model calculates" : $"give it for {last}, on whose last day the year ends");

    public static Diagnostic SpreadOfNoFlow(SourceSpan span, string line) => Diagnostic.Error(
        "FM5104", span, $"`{line}` is not given in amounts that could be spread",
        "a year's ratio or mean holds in its parts as it is; `spread` is for inputs that are flows");

    public static Diagnostic PartIsOver(SourceSpan span, string line, string year, string part, IEnumerable<string> estimates) => Diagnostic.Error(
        "FM5102", span, $"`{line}` of {year} cannot be spread: {part} is over", $"give what is left for {estimates.ToList()}");

    public static Diagnostic NotEstimated(SourceSpan span, string line, string year, bool isIncomplete) => Diagnostic.Error(
        "FM5103", span,
        isIncomplete
            ? (Phrase)$"`{line}` is given for {year}, of which the model does not calculate all parts"
            : $"`{line}` is given for {year}, which is over", "give it for periods that are estimated");
}
