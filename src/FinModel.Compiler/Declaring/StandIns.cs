using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>What stands in for a declaration that every model must have and this one lacks, so that its other mistakes are found all the same.</summary>
internal static class StandIns
{
    private static readonly string[] Years = ["2023", "2024", "2025"];

    /// <summary>A timeline where none can be used.</summary>
    public static void AddTimeline(ModelSymbols symbols)
    {
        if (symbols.Timelines.Count == 0)
        {
            symbols.LacksTimeline = true;
            symbols.Timelines.Add(
                new Timeline("years",
                    [.. Years.Select((id, i) => new TimelinePeriod(Period.TryParse(id, out var year) ? year : default, i > 0, IsShown: true))]));
        }
    }

    /// <summary>A currency where there is none: every other code means the same, so that nothing is said of mixing them.</summary>
    public static void AddCurrency(ModelSymbols symbols, SourceSpan? span)
    {
        if (symbols.Currencies.Count == 0)
        {
            symbols.LacksCurrency = true;
            symbols.Currencies.Add(new CurrencySymbol(new Identifier(UnitNames.Money, span ?? new SourceSpan(new SourceText("", ""), 0, 0)), null));
        }
    }

    /// <summary>Whether it says no more than that the periods of the model are unknown; which line has a value for each is known all the same.</summary>
    public static bool FollowsFromNoTimeline(Diagnostic diagnostic) =>
        diagnostic.Code != "FM4004"
            && (diagnostic.Code.StartsWith("FM4", StringComparison.Ordinal) || diagnostic.Code.StartsWith("FM5", StringComparison.Ordinal));
}
