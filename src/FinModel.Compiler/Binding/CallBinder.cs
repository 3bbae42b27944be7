using FinModel.Compiler.Declaring;
using FinModel.Compiler.Functions;
using FinModel.Compiler.Plans;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Binding;

/// <summary>Calls of a formula: what is built in, what the model's own functions and bands are, and what nobody knows.</summary>
internal sealed class CallBinder(ExpressionBinder binder, ModelSymbols symbols, List<Diagnostic> diagnostics, FormulaBudget budget)
{
    /// <summary>A call for which there is room.</summary>
    public BoundExpression Bind(CallSyntax node)
    {
        var name = node.Function.Name;
        return name switch
        {
            "if" => Count(node, 3) ? new BoundOperation(node.Span, Op.Select, Arguments(node)) : new BoundError(node.Span),
            "require" => Require(node, isMeaning: false),
            "meaningful" => Require(node, isMeaning: true),
            "given" => Count(node, 1) ? new BoundGiven(node.Span, Part(node.Arguments[0])) : new BoundError(node.Span),
            "base" => Count(node, 1) ? new BoundBase(node.Span, Part(node.Arguments[0])) : new BoundError(node.Span),
            "ltm" => Count(node, 1) ? BoundCall.OverTwelveMonths(node.Span, Part(node.Arguments[0])) : new BoundError(node.Span),
            "previous" => Count(node, 2) ? new BoundPrevious(node.Span, Part(node.Arguments[0]), Part(node.Arguments[1])) : new BoundError(node.Span),
            "convert" => Convert(node),
            "printed" => Printed(node),
            _ when BuiltInFunctions.FactOf(name) is { } fact => Count(node, 0) ? new BoundTimelineFact(node.Span, fact) : new BoundError(node.Span),
            "sum" when symbols.GroupIn(node, binder.Parameters) is { } group =>
                budget.Spend(group.Lines.Count) ? BoundCall.OfGroup(node.Span, group) : new BoundError(node.Span),
            _ when BuiltInFunctions.Find(name) is { } function => BuiltIn(node, function),
            _ when symbols.Bands.TryGetValue(name, out var bands) =>
                Count(node, 1) ? new BoundBands(node.Span, bands, Part(node.Arguments[0])) : new BoundError(node.Span),
            _ when symbols.Functions.TryGetValue(name, out var declared) => Declared(node, declared),
            _ => Unknown(node),
        };
    }

    private BoundExpression[] Arguments(CallSyntax node) => [.. node.Arguments.Select(Part)];

    private BoundExpression Part(ExpressionSyntax node) => binder.Part(node);

    private BoundExpression BuiltIn(CallSyntax node, FunctionDefinition function)
    {
        if (node.Arguments.Count >= function.Minimum && node.Arguments.Count <= function.Maximum)
        {
            return new BoundCall(node.Span, function, Arguments(node));
        }

        diagnostics.Add(
            NameDiagnostics.WrongArgumentCount(node.Span, function.Name, function.Expected, node.Arguments.Count, BuiltInFunctions.UsageOf(function.Name)));
        return new BoundError(node.Span);
    }

    private BoundExpression Declared(CallSyntax node, FunctionSyntax function)
    {
        if (binder.IsOpen(function))
        {
            diagnostics.Add(NameDiagnostics.RecursiveFunction(node.Span, function.Name.Name, function.Name.Span));
            return new BoundError(node.Span);
        }

        return Count(node, function.Parameters.Count, $"{function.Name}({string.Join(", ", function.Parameters)})")
            ? binder.Body(node.Span, function, Arguments(node))
            : new BoundError(node.Span);
    }

    // Where a value would mean nothing the reason may be left out: then the condition speaks for itself.
    private BoundExpression Require(CallSyntax node, bool isMeaning)
    {
        if (!(isMeaning && node.Arguments.Count == 2) && !Count(node, 3))
        {
            return new BoundError(node.Span);
        }

        var reason = node.Arguments.Count == 3 ? (node.Arguments[2] as TextSyntax)?.Text ?? "" : null;
        if (reason is null || !string.IsNullOrWhiteSpace(reason))
        {
            return new BoundRequire(node.Span, node.Arguments[0].Accept(binder), node.Arguments[1].Accept(binder), reason) { IsMeaning = isMeaning };
        }

        diagnostics.Add(NameDiagnostics.NoReason(node.Arguments[2].Span));
        return new BoundError(node.Span);
    }

    private BoundExpression Convert(CallSyntax node)
    {
        if (node.Arguments.Count != 3 && !Count(node, 2))
        {
            return new BoundError(node.Span);
        }

        var operand = Part(node.Arguments[0]);
        var word = (node.Arguments[1] as NameSyntax)?.Name;
        var unit = word is null ? null : new UnitResolver(symbols, diagnostics).Find(word.Name);
        if (unit?.Factors is not [{ Exponent: 1 } factor] || symbols.Currencies.TrueForAll(c => c.Code.Name != factor.Name))
        {
            diagnostics.Add(
                UnitDiagnostics.UnknownCurrency(node.Arguments[1].Span, node.Arguments[1].Span.Text, symbols.Currencies.Select(c => c.Code.Name)));
            return new BoundError(node.Span);
        }

        return new BoundConvert(node.Span, operand, factor.Name, node.Arguments.Count == 3 ? Part(node.Arguments[2]) : null);
    }

    private BoundExpression Printed(CallSyntax node)
    {
        if (!Count(node, 2))
        {
            return new BoundError(node.Span);
        }

        if (node.Arguments[0] is not NameSyntax { Member: null } name || !symbols.Tables.TryGetValue(name.Name.Name, out var table))
        {
            diagnostics.Add(NameDiagnostics.Unknown(node.Arguments[0].Span, NameKind.Table, node.Arguments[0].Span.Text, symbols.Tables.Keys));
            return new BoundError(node.Span);
        }

        var line = Part(node.Arguments[1]);
        if (line is BoundLine bound)
        {
            return new BoundPrinted(node.Span, table, bound);
        }

        if (line is not BoundError)
        {
            diagnostics.Add(NameDiagnostics.NotALine(node.Arguments[1].Span, "printed"));
        }

        return new BoundError(node.Span);
    }

    private BoundError Unknown(CallSyntax node)
    {
        diagnostics.Add(
            symbols.Lines.ContainsKey(node.Function.Name) ? NameDiagnostics.LineAsFunction(node.Function.Span, node.Function.Name) : NameDiagnostics.Unknown(
            node.Function.Span, NameKind.Function, node.Function.Name, BuiltInFunctions.Names.Concat(symbols.Functions.Keys).Concat(symbols.Bands.Keys)));
        return new BoundError(node.Span);
    }

    private bool Count(CallSyntax node, int expected, string? usage = null)
    {
        if (node.Arguments.Count != expected)
        {
            diagnostics.Add(NameDiagnostics.WrongArgumentCount(
                node.Span, node.Function.Name, expected == 1 ? (Phrase)"1 argument" : $"{expected} arguments", node.Arguments.Count,
                usage ?? BuiltInFunctions.UsageOf(node.Function.Name)));
        }

        return node.Arguments.Count == expected;
    }
}
