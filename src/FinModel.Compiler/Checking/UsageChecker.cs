using FinModel.Compiler.Binding;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;

namespace FinModel.Compiler.Checking;

/// <summary>Warns of inputs that nothing depends on.</summary>
internal static class UsageChecker
{
    public static void Check(BoundModel model, List<Diagnostic> diagnostics)
    {
        var used = new HashSet<LineSymbol>();
        foreach (var formula in model.Rules.SelectMany(r => r).Select(r => r.Formula).OfType<BoundExpression>().Concat(model.Checks.SelectMany(c => c.Parts)))
        {
            Collect(formula, used);
        }

        foreach (var rate in model.Symbols.Currencies.Select(c => c.Rate?.Name).OfType<string>())
        {
            _ = model.Symbols.Lines.TryGetValue(rate, out var line) && used.Add(line);
        }

        foreach (var input in model.Symbols.LineList.Where(l => l.IsInput && !used.Contains(l)))
        {
            diagnostics.Add(NameDiagnostics.UnusedInput(input.Span, input.Name));
        }
    }

    private static void Collect(BoundExpression expression, HashSet<LineSymbol> used)
    {
        if (expression is BoundLine line)
        {
            used.Add(line.Line);
        }

        for (var i = 0; i < expression.Parts.Count; i++)
        {
            Collect(expression.Parts[i], used);
        }
    }
}
