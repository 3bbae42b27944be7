using FinModel.Compiler.Symbols;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Declaring;

/// <summary>Which periods and members rules are for, and which of two rules counts.</summary>
internal static class RulePlaces
{
    /// <summary>Whether two rules are for the same periods and members and neither is the more specific, so that both cannot be meant.</summary>
    public static bool Collide(RuleSyntax left, RuleSyntax right, ModelSymbols symbols)
    {
        if (left.Scope != right.Scope || left.Member?.Name != right.Member?.Name)
        {
            return false;
        }

        return left.Scope != RuleScope.Range
            || (Periods(left, symbols) is var (from, to) && Periods(right, symbols) is var (first, last)
                && from <= last && first <= to && ((from == first && to == last) || !(Holds(from, to, first, last) || Holds(first, last, from, to))));
    }

    /// <summary>Whether a rule that replaces leaves nothing of another one: `=` is for everything, another scope for itself, a range for what lies
    /// within it.</summary>
    public static bool TakesAll(RuleSyntax replacing, RuleSyntax existing, ModelSymbols symbols) =>
        (replacing.Member is null || replacing.Member.Name == existing.Member?.Name)
        && (replacing.Scope == RuleScope.Every
        || (replacing.Scope == existing.Scope && (replacing.Scope != RuleScope.Range || IsWithin(existing, replacing, symbols))));

    /// <summary>Whether all periods of one rule are among those of another, both by name.</summary>
    public static bool IsWithin(RuleSyntax inner, RuleSyntax outer, ModelSymbols symbols) =>
        Periods(inner, symbols) is var (first, last) && Periods(outer, symbols) is var (from, to) && Holds(from, to, first, last);

    private static bool Holds(Period from, Period to, Period first, Period last) => from <= first && last <= to;

    private static (Period From, Period To)? Periods(RuleSyntax rule, ModelSymbols symbols) =>
        rule.From is { } start && rule.To is { } end && symbols.FixedPeriod(start) is { } from && symbols.FixedPeriod(end) is { } to ? (from, to) : null;
}
