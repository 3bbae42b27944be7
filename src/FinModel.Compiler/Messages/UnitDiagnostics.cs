using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Messages;

/// <summary>What can be wrong with units, currencies, stock and flow (FM3xxx).</summary>
internal static class UnitDiagnostics
{
    public static Diagnostic UnknownUnit(SourceSpan span, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM3001", span, $"there is no unit `{name}`", Suggestions.Hint(name, known) is { Length: > 0 } near ? near
            : LooksLikeCurrency(name) ? [$"declare the currency with `currency {name} rate LINE`, where LINE is what one {name} costs"]
            : [$"the units are {known}"]);

    public static Diagnostic UnknownCurrency(SourceSpan span, string name, IEnumerable<string> known) => Diagnostic.Error(
        "FM3001", span, $"there is no currency `{name}`",
        [.. Suggestions.Hint(name, known), $"the currencies are {known}; declare another with `currency CODE rate LINE`"]);

    public static Diagnostic Mismatch(SourceSpan span, Phrase what, Unit left, Unit right, params Phrase[] hints) => Diagnostic.Error(
        "FM3002", span, $"cannot {what} {Say(left)} and {Say(right)}", hints);

    public static Diagnostic CurrencyMismatch(SourceSpan span, Phrase what, Unit left, Unit right, Phrase hint) => Diagnostic.Error(
        "FM3003", span, $"cannot {what} {Say(left)} and {Say(right)} without an exchange rate", hint);

    public static Diagnostic WrongResult(SourceSpan span, string line, Unit declared, Unit found, params Phrase[] hints) => Diagnostic.Error(
        "FM3004", span, $"`{line}` is declared {As(declared)}, but this formula gives {Say(found)}", hints);

    public static Diagnostic StockFromFlow(SourceSpan span, string line) => Diagnostic.Error(
        "FM3005", span, $"`{line}` is a balance (stock), but this formula gives a flow over a period", $"a balance is carried forward: `{line}[-1] + …`");

    public static Diagnostic FlowFromStock(SourceSpan span, string line) => Diagnostic.Error(
        "FM3006", span, $"`{line}` is a flow over a period, but this formula gives a balance (stock)", "the flow of a balance is its change: `x - x[-1]`");

    public static Diagnostic StockSummed(SourceSpan span) => Diagnostic.Error(
        "FM3007", span, "balances (stock) of several dates cannot be added up over time", "take the average, or the last one");

    public static Diagnostic MeansSummed(SourceSpan span) => Diagnostic.Error(
        "FM3007", span, "means of several periods cannot be added up over time", "take the average; what is divided by a mean is added up first");

    public static Diagnostic NotPure(SourceSpan span, string function, Unit found) => Diagnostic.Error(
        "FM3008", span, $"`{function}` needs a pure number, not {Say(found)}", "divide by something in the same unit first");

    public static Diagnostic NotLogical(SourceSpan span) => Diagnostic.Error(
        "FM3009", span, "this is a number where a condition is needed", "compare it with something: `x > 0`");

    public static Diagnostic Logical(SourceSpan span) => Diagnostic.Error(
        "FM3010", span, "this is a condition where a number is needed", "choose with `if(condition, a, b)`");

    public static Diagnostic SwitchThatFlows(SourceSpan span) => Diagnostic.Error(
        "FM3088", span, "what is on or off does not flow and has no mean", "write `constant switch`, or `ratio switch` for one in each period");

    public static Diagnostic NothingToConvert(SourceSpan span, Unit found) => Diagnostic.Error(
        "FM3011", span, $"`convert` needs an amount in one currency, and this is {Say(found)}", "amounts are money, or money per share");

    public static Diagnostic NoRate(SourceSpan span, string currency, string reporting) => Diagnostic.Error(
        "FM3012", span, $"no rate converts {currency}", $"declare `currency {currency} rate LINE`, where LINE is in {reporting}/{currency}");

    public static Diagnostic WrongRate(SourceSpan span, string line, Unit expected, Unit found) => Diagnostic.Error(
        "FM3013", span, $"the rate `{line}` should be in {expected}, but is {In(found)}",
        $"a rate in {expected} says how many {Above(expected)} one {Below(expected)} costs");

    public static Diagnostic RateOfReporting(SourceSpan span, string currency) => Diagnostic.Error(
        "FM3013", span, $"{currency} is the reporting currency, which no rate converts",
        "the first `currency` is the reporting one; put it above the others, without a rate");

    public static Diagnostic LocalWithoutMember(SourceSpan span) => Diagnostic.Error(
        "FM3014", span, "`local` needs a line over a dimension whose members have a currency", "declare members as `name \"Label\" currency HKD`");

    public static Diagnostic DateSum(SourceSpan span, Phrase what, Unit? left, Unit? right) => Diagnostic.Error(
        "FM3015", span, $"cannot {what} {Say(left)} and {Say(right)}", "a date can be moved by days (`x + 30 days`), and the difference of two dates is days");

    public static Diagnostic DateAsAmount(SourceSpan span, Phrase what) => Diagnostic.Error(
        "FM3015", span, $"cannot {what} a date", "dates are compared, moved by days, and subtracted from each other, which gives days");

    public static Diagnostic NumberAsDate(SourceSpan span) => Diagnostic.Error(
        "FM3015", span, "a number is not a date", "a day is written 2025-01-24");

    public static Diagnostic DateInUnit(SourceSpan span) => Diagnostic.Error(
        "FM3015", span, "a date is no part of a unit", "declare the line in `date` alone");

    public static Diagnostic FlowOfDates(SourceSpan span) => Diagnostic.Error(
        "FM3015", span, "a date does not flow: dates of several periods cannot be added up",
        "declare it `constant date`, or `stock date` for one in each period");

    private static string Above(Unit rate) => rate.Factors.First(f => f.Exponent > 0).Name;

    private static string Below(Unit rate) => rate.Factors.First(f => f.Exponent < 0).Name;

    /// <summary>Whether a word is written as the codes of currencies are.</summary>
    public static bool LooksLikeCurrency(string name) => name.Length == 3 && name.All(char.IsAsciiLetterUpper);

    /// <summary>What something in a unit is: "in CNY", "a pure number", "a date".</summary>
    public static Phrase In(Unit unit) => unit.IsPure || unit == Unit.Date ? Say(unit) : $"in {unit}";

    /// <summary>A unit in words: "a pure number", "CNY".</summary>
    public static Phrase Say(Unit? unit) => unit is null ? "nothing" : unit.IsPure ? (Phrase)"a pure number" : unit == Unit.Date ? (Phrase)"a date" : $"{unit}";

    private static Phrase As(Unit unit) => unit.IsPure ? (Phrase)$"as {Say(unit)}" : $"in {Say(unit)}";
}
