using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Expanding;

/// <summary>Reports estimates and constants that nothing gives a value, each cause once.</summary>
internal static class MissingValues
{
    public static void Report(DraftGrid grid, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        var missing = grid.All.Where(d => d.IsBlank && MustHaveValue(d, symbols) && !d.Line.IsDamaged && !d.Line.IsOptional).ToList();
        foreach (var line in missing.Where(d => d.Blank is null).GroupBy(d => d.Line))
        {
            diagnostics.AddRange(NothingGiven(line.Key, [.. line.GroupBy(d => d.Member)], symbols));
        }

        var reported = new HashSet<(Draft?, Phrase)>();
        foreach (var draft in missing.Where(d => d.Blank is not null))
        {
            var root = draft.Blank!.Root;
            var isSaidAlready = root.Needs is { } needs && (needs.Line.IsDamaged || (MustHaveValue(needs, symbols) && !needs.Line.IsOptional));
            if (!isSaidAlready && reported.Add((root.Needs, root.What)))
            {
                diagnostics.Add(NothingToStartFrom(draft, root, symbols));
            }
        }
    }

    private static bool MustHaveValue(Draft draft, ModelSymbols symbols) =>
        draft.Index < 0 || (draft.Timeline == 0 && symbols.Calculating.Periods[draft.Index].IsEstimate);

    // Where all members lack the same, it is said once.
    private static IEnumerable<Diagnostic> NothingGiven(LineSymbol line, IReadOnlyList<IGrouping<MemberSymbol?, Draft>> members, ModelSymbols symbols)
    {
        var isSame = members.Count == line.MemberCount && members.Select(m => string.Join(' ', m.Select(d => d.Index))).Distinct().Count() == 1;
        return isSame
            ? [NothingGiven(line, line.Name, [.. members[0]], symbols)]
            : members.Select(m => NothingGiven(line, m.Key is null ? line.Name : $"{line.Name}.{m.Key.Name}", [.. m], symbols));
    }

    private static Diagnostic NothingGiven(LineSymbol line, string name, IReadOnlyList<Draft> drafts, ModelSymbols symbols)
    {
        var periods = Periods(drafts, symbols);
        if (line.IsInput)
        {
            return DataDiagnostics.NoValue(line.Span, name, line.IsConstant || periods is null ? (Phrase)"the model" : periods);
        }

        if (line.Rules.Find(r => r is { IsData: true, IsFallback: false } && CoversEstimates(r)) is { } rule)
        {
            return DataDiagnostics.NoRowOf(rule.Span, rule.Table?.Name, name, periods);
        }

        return line.IsConstant || periods is null ? TimeDiagnostics.NothingKnown(line.Span, name) : TimeDiagnostics.NoRule(line.Span, name, periods);
    }

    private static bool CoversEstimates(RuleSyntax rule) => rule.Scope is RuleScope.Every or RuleScope.Estimate;

    private static Phrase? Periods(IReadOnlyList<Draft> drafts, ModelSymbols symbols)
    {
        var labels = drafts.Where(d => d.Index >= 0).Select(d => symbols.Calculating.Periods[d.Index].Label).ToList();
        return labels.Count > 4 ? (Phrase)$"{labels[0]} to {labels[^1]}" : labels.Count == 0 ? null : (Phrase)$"{labels}";
    }

    private static Diagnostic NothingToStartFrom(Draft draft, Blank root, ModelSymbols symbols)
    {
        var span = draft.Formula?.Span ?? draft.Line.Span;
        return root.Needs is { Line.IsOptional: true } blank
            ? TimeDiagnostics.NeedsWhatMayBeBlank(span, Name(draft, symbols), Name(blank, symbols)).With(blank.Line.Span, "may be blank")
            : root.Needs is { } needs
            ? TimeDiagnostics.NoValueToStartFrom(span, Name(draft, symbols), Name(needs, symbols)).With(needs.Line.Span, "declared here")
            : TimeDiagnostics.NothingThere(span, Name(draft, symbols), root.What, root.Earlier);
    }

    private static string Name(Draft draft, ModelSymbols symbols) =>
        draft.Index < 0 ? draft.Name : $"{draft.Name}@{symbols.Timelines[draft.Timeline].Periods[draft.Index].Id}";
}
