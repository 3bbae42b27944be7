using System.Globalization;
using FinModel.Compiler.Plans;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expanding;

/// <summary>Presentation hints as flags.</summary>
internal static class HintReader
{
    public static PlanHints Read(IReadOnlyList<HintSyntax> hints)
    {
        if (hints.Count == 0)
        {
            return PlanHints.None;
        }

        bool Has(string word) => hints.Any(h => h.Word.Name == word);
        var decimals = hints.FirstOrDefault(h => h.Word.Name == "decimals")?.Argument?.Name;
        return new PlanHints(
            Has("subtotal"), Has("total"), Has("deducted"), Has("hidden"),
            int.TryParse(decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 10 ? count : null)
        {
            IsFixed = Has("fixed"),
        };
    }
}
