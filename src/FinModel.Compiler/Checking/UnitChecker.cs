using FinModel.Compiler.Binding;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Core.Units;

namespace FinModel.Compiler.Checking;

/// <summary>Checks that every formula has the unit and the nature its line declares.</summary>
internal static class UnitChecker
{
    /// <summary>The types that are asked for again; what is wrong with any is reported.</summary>
    public static NodeTypes Check(BoundModel model, List<Diagnostic> diagnostics, CancellationToken cancelled)
    {
        var types = new NodeTypes();
        CheckRates(model.Symbols, diagnostics);
        foreach (var line in model.Symbols.LineList)
        {
            cancelled.ThrowIfCancellationRequested();
            foreach (var rule in model.RulesOf(line).Where(r => r.Formula is not null))
            {
                CheckMembers(line.Dimension, rule.Syntax.Member?.Name, diagnostics, member => CheckRule(model.Symbols, types, line, member, rule.Formula!));
            }
        }

        foreach (var check in model.Checks)
        {
            var dimension = check.Parts.Select(FreeDimension.Of).FirstOrDefault(d => d is not null);
            CheckMembers(dimension, null, diagnostics, member => CheckCheck(model.Symbols, types, check, dimension, member));
        }

        return types;
    }

    // Members differ only where their currencies do; the first wrong one speaks for all.
    private static void CheckMembers(DimensionSymbol? dimension, string? only, List<Diagnostic> diagnostics, Func<MemberSymbol?, List<Diagnostic>> check)
    {
        MemberSymbol?[] members = dimension is null || dimension.Members.Count == 0 ? [null]
            : only is not null ? [.. dimension.Members.Where(m => m.Name == only)]
            : dimension.HasCurrencies ? [.. dimension.Members]
            : [dimension.Members[0]];
        diagnostics.AddRange(members.Select(check).FirstOrDefault(found => found.Count > 0) ?? []);
    }

    private static List<Diagnostic> CheckRule(ModelSymbols symbols, NodeTypes types, LineSymbol line, MemberSymbol? member, BoundExpression formula)
    {
        var found = new List<Diagnostic>();
        var checker = new TypeChecker(symbols, types, found, line.Dimension, member, !line.IsConstant);
        if (line.IsSwitch)
        {
            checker.Condition(formula);
            return found;
        }

        var type = checker.NumberOf(formula);
        if (line.UnitFor(member) is not { } declared || type.Unit is not { } unit)
        {
            return found;
        }

        if (declared != unit)
        {
            found.Add(
                UnitDiagnostics.WrongResult(formula.Span, line.Name, declared, unit,
                    line.Syntax.Type!.Unit is null ? [WithUnit(line, unit)] : Remedy.For(declared, unit, symbols))
                .With(type.Origin, type.Reason)
                .With(line.Syntax.Type!.Span, declared.IsPure ? (Phrase)"declared as a pure number" : $"declared in {declared}"));
        }
        else if (line.Kind == LineKind.Stock && type.Nature == Nature.Flow)
        {
            found.Add(UnitDiagnostics.StockFromFlow(formula.Span, line.Name).With(line.Syntax.Type!.Span, "declared as a stock"));
        }
        else if (line.Kind == LineKind.Flow && type.Nature == Nature.Stock)
        {
            found.Add(UnitDiagnostics.FlowFromStock(formula.Span, line.Name).With(line.Syntax.Type!.Span, "declared as a flow"));
        }

        return found;
    }

    private static List<Diagnostic> CheckCheck(ModelSymbols symbols, NodeTypes types, BoundCheck check, DimensionSymbol? dimension, MemberSymbol? member)
    {
        var found = new List<Diagnostic>();
        var checker = new TypeChecker(symbols, types, found, dimension, member, hasPeriod: true);
        var sides = checker.SameUnit("compare", check.Syntax.Condition.Span, checker.KeptNumberOf(check.Left), checker.NumberOf(check.Right));
        if (check.Within is not null)
        {
            checker.SameUnit("compare", check.Within.Span, sides with { Unit = sides.Unit?.Difference }, checker.NumberOf(check.Within));
        }

        return found;
    }

    private static void CheckRates(ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        foreach (var currency in symbols.Currencies.Where(c => c.Rate is not null))
        {
            if (!symbols.Lines.TryGetValue(currency.Rate!.Name, out var line))
            {
                diagnostics.Add(NameDiagnostics.Unknown(currency.Rate.Span, NameKind.Line, currency.Rate.Name, symbols.Lines.Keys));
                continue;
            }

            if (currency.Code.Name == symbols.Reporting.Code.Name)
            {
                diagnostics.Add(UnitDiagnostics.RateOfReporting(currency.Rate.Span, currency.Code.Name));
                continue;
            }

            var expected = Unit.Base(symbols.Reporting.Code.Name) / Unit.Base(currency.Code.Name);
            if (line.Unit is { } unit && unit != expected)
            {
                diagnostics.Add(UnitDiagnostics.WrongRate(currency.Rate.Span, line.Name, expected, unit).With(DeclarationOf(line), "declared here"));
            }
        }
    }

    private static Phrase WithUnit(LineSymbol line, Unit unit) =>
        $"`{line.Name}` has no unit; write `{line.Syntax.Type!.Kind} {unit}` (`money` is the reporting currency)";

    private static SourceSpan DeclarationOf(LineSymbol line) => line.Syntax.Type?.Span ?? line.Span;
}
