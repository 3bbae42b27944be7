using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Unit words to units.</summary>
internal sealed class UnitResolver(ModelSymbols symbols, List<Diagnostic> diagnostics)
{
    /// <summary>The units that need no declaration.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [UnitNames.Money, "trading", "local", "shares", "share", "days", "day", "date", "percent", "times", "number", Switches.Word];

    /// <summary>The unit, or null (reported) when a word of it means nothing.</summary>
    public Unit? Resolve(UnitSyntax syntax)
    {
        var result = Unit.Pure;
        foreach (var (name, exponent) in syntax.Factors)
        {
            if (Find(name.Name) is not { } factor)
            {
                diagnostics.Add(
                    UnitDiagnostics.UnknownUnit(name.Span, name.Name, [.. Words, .. symbols.Currencies.Select(c => c.Code.Name), .. symbols.Bands.Keys]));
                return null;
            }

            if (factor == Unit.Date && syntax.Factors.Count > 1)
            {
                diagnostics.Add(UnitDiagnostics.DateInUnit(name.Span));
                return null;
            }

            result = exponent > 0 ? result * factor : result / factor;
        }

        return result;
    }

    /// <summary>A single word, or null.</summary>
    public Unit? Find(string word) => word switch
    {
        UnitNames.Money => Unit.Base(symbols.Reporting.Code.Name),
        "trading" => Unit.Base(symbols.TradingCurrency ?? symbols.Reporting.Code.Name),
        "local" => UnitNames.LocalUnit,
        "share" or "shares" => Unit.Shares,
        "day" or "days" => Unit.Days,
        "date" => Unit.Date,
        "percent" or "times" or "number" => Unit.Pure,
        _ => symbols.Currencies.Any(c => c.Code.Name == word) ? Unit.Base(word)
            : symbols.LacksCurrency && UnitDiagnostics.LooksLikeCurrency(word) ? Unit.Base(UnitNames.Money) : null,
    };
}
