using FinModel.Compiler.Binding;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;

namespace FinModel.Compiler.Checking;

/// <summary>A conversion goes by a rate: one that is given, whose unit says which way it goes, or those declared with the currencies.</summary>
internal static class RateRules
{
    /// <summary>What is wrong with a rate that is given as so much of one currency for another, either way round.</summary>
    public static IEnumerable<Diagnostic> OfGiven(BoundExpression rate, Unit? found, string from, string to)
    {
        var forward = Unit.Base(to) / Unit.Base(from);
        return found is { } unit && unit != forward && unit != Unit.Pure / forward ? [UnitDiagnostics.WrongRate(rate.Span, rate.Span.Text, forward, unit)] : [];
    }

    /// <summary>The declared currencies of a conversion that have no rate.</summary>
    public static IEnumerable<Diagnostic> OfDeclared(BoundConvert node, string from, ModelSymbols symbols) =>
        symbols.Currencies.Skip(1).Where(c => c.Rate is null && (c.Code.Name == from || c.Code.Name == node.Currency))
            .Select(c => UnitDiagnostics.NoRate(node.Span, c.Code.Name, symbols.Reporting.Code.Name));
}
