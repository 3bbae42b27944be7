using FinModel.Compiler.Binding;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>A literal that gives a line its value: a plain number is in the line's own unit.</summary>
internal static class LiteralReader
{
    public static double? Read(ExpressionSyntax syntax, Unit? unit, string line, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        var bound = ExpressionBinder.Bind(syntax, symbols, diagnostics);
        if (bound is not BoundNumber number)
        {
            if (bound is not BoundError)
            {
                diagnostics.Add(DataDiagnostics.MalformedNumber(syntax.Span, syntax.Span.Text));
            }

            return null;
        }

        var isTyped = syntax is NumberSyntax { Suffix: "%" or "pp" or "bp" or "x" } || number.Unit is { IsPure: false };
        if (isTyped && unit is { } expected && number.Unit is { } found && expected != found)
        {
            diagnostics.Add(DataDiagnostics.WrongUnit(syntax.Span, line, expected, UnitDiagnostics.Say(found)));
            return null;
        }

        return number.Value;
    }
}
