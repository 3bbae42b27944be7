using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Time;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Binding;

/// <summary>Binds every rule and every check.</summary>
internal static class Binder
{
    private static readonly Dictionary<string, Op> Comparisons = new(StringComparer.Ordinal)
    {
        ["="] = Op.Equal,
        ["<>"] = Op.NotEqual,
        ["<"] = Op.Less,
        ["<="] = Op.LessOrEqual,
        [">"] = Op.Greater,
        [">="] = Op.GreaterOrEqual,
    };

    public static BoundModel Bind(ModelSymbols symbols, List<Diagnostic> diagnostics, CancellationToken cancelled)
    {
        var rules = new IReadOnlyList<BoundRule>[symbols.LineList.Count];
        for (var i = 0; i < rules.Length; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            rules[i] = symbols.LineList[i].Rules.ConvertAll(r => Bind(r, symbols, diagnostics));
        }

        var checks = symbols.Checks.Select(c => Bind(c, symbols, diagnostics)).OfType<BoundCheck>().ToList();
        return new BoundModel(symbols, rules, checks);
    }

    private static BoundRule Bind(RuleSyntax rule, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        CheckPeriods(rule, symbols, diagnostics);
        var table = rule.Table is { } name ? symbols.Tables.GetValueOrDefault(name.Name) : null;
        if (rule.Table is not null && table is null)
        {
            diagnostics.Add(NameDiagnostics.Unknown(rule.Table.Span, NameKind.Table, rule.Table.Name, symbols.Tables.Keys));
        }

        return new BoundRule(rule, rule.Formula is { } formula ? ExpressionBinder.Bind(formula, symbols, diagnostics) : null, table);
    }

    private static void CheckPeriods(RuleSyntax rule, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        var periods = new List<Period>();
        foreach (var reference in new[] { rule.From, rule.To }.OfType<PeriodReferenceSyntax>())
        {
            if (symbols.FixedPeriod(reference) is not { } period || symbols.Locate(period) is not (var timeline, _))
            {
                diagnostics.Add(TimeDiagnostics.OutsideTimeline(reference.Span, reference.Span.Text, symbols.Timelines));
            }
            else if (timeline > 0)
            {
                diagnostics.Add(TimeDiagnostics.RuleInView(reference.Span, reference.Span.Text, symbols.Timelines[timeline].Name, symbols.Calculating.Name));
            }
            else
            {
                periods.Add(period);
            }
        }

        if (periods is [var from, var to] && from > to)
        {
            diagnostics.Add(TimeDiagnostics.BackwardRange(rule.From!.Span.To(rule.To!.Span), rule.From.Span.Text, rule.To.Span.Text));
        }
    }

    private static BoundCheck? Bind(CheckSyntax check, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        if (check.Condition is not BinarySyntax binary || !Comparisons.TryGetValue(binary.Operator, out var comparison))
        {
            if (check.Condition is not ErrorSyntax)
            {
                diagnostics.Add(NameDiagnostics.NotAComparison(check.Condition.Span));
            }

            return null;
        }

        foreach (var reference in check.Causes.SelectMany(c => c.Periods))
        {
            if (symbols.FixedPeriod(reference) is not { } period || symbols.Locate(period) is null)
            {
                diagnostics.Add(TimeDiagnostics.OutsideTimeline(reference.Span, reference.Span.Text, symbols.Timelines));
            }
        }

        return new BoundCheck(
            check,
            comparison,
            ExpressionBinder.Bind(binary.Left, symbols, diagnostics),
            ExpressionBinder.Bind(binary.Right, symbols, diagnostics),
            check.Within is null ? null : ExpressionBinder.Bind(check.Within, symbols, diagnostics));
    }
}
