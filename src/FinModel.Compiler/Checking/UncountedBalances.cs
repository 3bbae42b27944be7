using FinModel.Compiler.Binding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;

namespace FinModel.Compiler.Checking;

/// <summary>
/// Warns of a balance that stands in the statement which a check of balances is about, and that no formula of that statement reads or gives: a
/// liability that its total does not count
/// shows as nothing but an imbalance, or, when its history is nought, as nothing at all.
/// </summary>
internal sealed class UncountedBalances(BoundModel model)
{
    private readonly HashSet<LineSymbol> _joined = [];

    public static void Check(BoundModel model, List<Diagnostic> diagnostics)
    {
        var search = new UncountedBalances(model);
        foreach (var check in model.Checks.Where(c => c is { Comparison: Op.Equal, Syntax.IsAudit: false }))
        {
            diagnostics.AddRange(search.Uncounted(check));
        }
    }

    private IEnumerable<Diagnostic> Uncounted(BoundCheck check)
    {
        var totals = check.Parts.SelectMany(LinesIn).Where(IsBalance).ToList();
        if (totals.Count < 2 || totals[0].Statement is not { } statement || totals.Exists(t => t.Statement != statement))
        {
            return [];
        }

        var balances = model.Symbols.LineList.Where(l => l.Statement == statement && IsBalance(l)).ToList();
        foreach (var line in balances)
        {
            var read = RulesOf(line).Where(l => l != line && l.Statement == statement).ToList();
            if (read.Count > 0)
            {
                _joined.UnionWith([line, .. read]);
            }
        }

        return balances.Where(l => !_joined.Contains(l) && !totals.Contains(l))
            .Select(l =>
                LookDiagnostics.Uncounted(l.Span, l.Name, check.Syntax.Name.Name,
                    model.Symbols.Groups.Values.Where(g => g.Lines.Exists(o => o.Statement == statement)).Select(g => g.Name)));
    }

    private bool IsBalance(LineSymbol line) => line.Kind == LineKind.Stock && line.Unit == Unit.Base(model.Symbols.Reporting.Code.Name) && !line.IsDamaged;

    private IEnumerable<LineSymbol> RulesOf(LineSymbol line) => model.RulesOf(line).Select(r => r.Formula).OfType<BoundExpression>().SelectMany(LinesIn);

    private static IEnumerable<LineSymbol> LinesIn(BoundExpression expression) =>
        expression.Parts.SelectMany(LinesIn).Concat(expression is BoundLine line ? [line.Line] : []);
}
