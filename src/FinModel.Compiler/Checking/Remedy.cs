using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Checking;

/// <summary>What would make two units agree, in words.</summary>
internal static class Remedy
{
    /// <summary>Hints for an expression in <paramref name="found"/> that should be in <paramref name="wanted"/>.</summary>
    public static Phrase[] For(Unit wanted, Unit found, ModelSymbols symbols)
    {
        if (CurrenciesBetween(wanted, found, symbols) is var (from, to))
        {
            return [Convert(from, to, symbols)];
        }

        if (found.IsPure)
        {
            var scale = Scale.PowerIn(wanted) == 0 || symbols.ScaleName.Length == 0 ? "" : symbols.ScaleName + " ";
            return [$"a plain number has no unit; write it with one, like `5 {scale}{wanted}`, or multiply by something that has one"];
        }

        var missing = wanted / found;
        if (missing.Factors.Any(f => symbols.Currencies.Exists(c => c.Code.Name == f.Name)))
        {
            return [$"a factor in {missing} is missing"];
        }

        return Constant(missing, symbols) is { } factor ? [$"multiply by `{factor.Name}`, which is in {missing}"]
            : Constant(Unit.Pure / missing, symbols) is { } divisor ? [$"divide by `{divisor.Name}`, which is in {Unit.Pure / missing}"]
            : [$"a factor in {missing} is missing"];
    }

    /// <summary>That two units do not go together, and what would make them.</summary>
    public static Diagnostic Mismatch(Phrase what, SourceSpan span, Unit left, Unit right, ModelSymbols symbols) =>
        CurrenciesBetween(left, right, symbols) is var (from, to)
            ? UnitDiagnostics.CurrencyMismatch(span, what, left, right, Convert(from, to, symbols))
            : UnitDiagnostics.Mismatch(span, what, left, right, left.IsPure || right.IsPure
                ? (Phrase)$"a number takes a unit behind it (`5 million`, `30 days`); or multiply it by something in {(left.IsPure ? right : left)}"
                : "only what is in one unit can be added, compared or chosen from; one of the two lacks a factor");

    private static LineSymbol? Constant(Unit unit, ModelSymbols symbols) => symbols.Constants.GetValueOrDefault(unit);

    /// <summary>The two currencies in which two units differ, and differ only; otherwise null.</summary>
    public static (string From, string To)? CurrenciesBetween(Unit wanted, Unit found, ModelSymbols symbols)
    {
        var ratio = wanted / found;
        var isCurrency = ratio.Factors.Length == 2 && ratio.Factors.All(f => symbols.Currencies.Exists(c => c.Code.Name == f.Name));
        if (!isCurrency || ratio.Factors.Sum(f => f.Exponent) != 0)
        {
            return null;
        }

        var gained = ratio.Factors.First(f => f.Exponent > 0).Name;
        var lost = ratio.Factors.First(f => f.Exponent < 0).Name;
        return wanted.ExponentOf(gained) > 0 ? (lost, gained) : (gained, lost);
    }

    /// <summary>How to convert, naming the rate.</summary>
    public static Phrase Convert(string from, string to, ModelSymbols symbols)
    {
        var rates = symbols.Currencies.Where(c => c.Code.Name == from || c.Code.Name == to).Select(c => c.Rate).OfType<Language.Syntax.Identifier>().ToList();
        return rates.Count == 0
            ? (Phrase)$"declare a rate with `currency {(from == symbols.Reporting.Code.Name ? to : from)} rate LINE` and write `convert(…, {to})`"
            : $"write `convert(…, {to})`, which uses {rates.Select(r => $"`{r.Name}`")}";
    }
}
