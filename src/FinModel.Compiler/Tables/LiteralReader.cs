using FinModel.Compiler.Binding;
using FinModel.Compiler.Symbols;
using FinModel.Core.Diagnostics;
using FinModel.Core.Units;
using FinModel.Language.Syntax;

namespace FinModel.Compiler.Tables;

/// <summary>A literal that gives a line its value: a plain number is in the line's own unit, except under percent, where it could mean two things.</summary>
internal static class LiteralReader
{
    // What is less is shown as 0.00.
    private const double LeastShown = 0.005;

    /// <summary>The value, or null when there is none that the line could take (reported).</summary>
    /// <param name="syntax">The literal.</param>
    /// <param name="units">The units of the members that it is for.</param>
    /// <param name="form">What it is to the line.</param>
    /// <param name="symbols">What is declared.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static double? Read(ExpressionSyntax syntax, IEnumerable<Unit?> units, ValueForm form, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        if (form.Words is { } words && form.Role != ValueRole.Factor)
        {
            return OfWord(syntax, words, form, diagnostics);
        }

        if (syntax is not (NumberSyntax or DateSyntax or UnarySyntax { Operator: "-", Operand: NumberSyntax }))
        {
            diagnostics.AddRange(syntax is ErrorSyntax ? [] : [DataDiagnostics.NotAValue(syntax.Span, syntax.Span.Text)]);
            return null;
        }

        if (form.Problem(syntax) is { } problem)
        {
            diagnostics.Add(problem);
            return null;
        }

        if (ExpressionBinder.Bind(syntax, symbols, diagnostics) is not BoundNumber number)
        {
            return null;
        }

        // A bare number is in the line's unit, unless that is a date.
        var isTyped = !IsPlain(syntax) && number.Unit is not null;
        if (units.FirstOrDefault(u => u is not null && u != number.Unit && (isTyped || u == Unit.Date)) is { } expected)
        {
            diagnostics.Add(
                DataDiagnostics.WrongUnit(syntax.Span, form.Line, expected,
                    HasSuffix(syntax) ? $"{syntax.Span.Text}" : UnitDiagnostics.In(number.Unit ?? Unit.Pure)));
            return null;
        }

        diagnostics.AddRange(NextToNothing(syntax, number, form, symbols));
        return number.Value;
    }

    /// <summary>The same of a cell: what is wrong with the words behind its number is said of the cell, where they stand.</summary>
    public static double? ReadCell(NumberSyntax cell, IEnumerable<Unit?> units, ValueForm form, ModelSymbols symbols, List<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        var value = Read(cell, units, form, symbols, found);
        diagnostics.AddRange(found.Select(d => d with { Span = cell.Span }));
        return value;
    }

    private static double? OfWord(ExpressionSyntax syntax, BandWords words, ValueForm form, List<Diagnostic> diagnostics)
    {
        if (form.Role == ValueRole.Level)
        {
            return syntax is ErrorSyntax ? null : words.Read(syntax.Span, syntax.Span.Text, diagnostics);
        }

        diagnostics.Add(ScenarioDiagnostics.WordMoved(syntax.Span, form.Line, words.Words.Select(w => w[0])));
        return null;
    }

    // `5 CNY` in a model in millions is read as it stands, and hardly meant.
    private static Diagnostic[] NextToNothing(ExpressionSyntax syntax, BoundNumber bound, ValueForm form, ModelSymbols symbols)
    {
        var number = syntax as NumberSyntax ?? (syntax as UnarySyntax)?.Operand as NumberSyntax;
        return form.Role != ValueRole.Factor && number is { Scale: null, Unit: { } unit } && bound.Value != 0
            && Math.Abs(bound.Value) < LeastShown && symbols.ScaleFactor != 1 && Scale.PowerIn(bound.Unit ?? Unit.Pure) > 0
            ? [DataDiagnostics.NextToNothing(syntax.Span, syntax.Span.Text, bound.Value, symbols.ScaleName,
                $"{NumberText.Of(number.Value)} {symbols.ScaleName} {unit.Span.Text}")] : [];
    }

    /// <summary>Whether it is a number with nothing behind it that says in what it is.</summary>
    public static bool IsPlain(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax number => number is { Suffix: "", Scale: null, Unit: null },
        UnarySyntax { Operand: var operand } => IsPlain(operand),
        _ => false,
    };

    private static bool HasSuffix(ExpressionSyntax syntax) =>
        syntax is NumberSyntax { Suffix: not "" } or UnarySyntax { Operand: NumberSyntax { Suffix: not "" } };
}
