using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Reads values as scenarios, defaults, distributions and options take them: literals, where a number in brackets is negative as in a
/// printed table.</summary>
internal static class ValueParser
{
    /// <summary>The value; where it is a formula, the formula, which whoever takes values refuses.</summary>
    public static ExpressionSyntax Parse(LineCursor line)
    {
        var syntax = ExpressionParser.ParseSum(line);
        return IsBracketed(syntax) ? Negative(line, syntax) : syntax;
    }

    private static bool IsBracketed(ExpressionSyntax syntax) =>
        syntax is NumberSyntax or UnarySyntax { Operator: "-", Operand: NumberSyntax } && syntax.Span.Text.Contains('(', StringComparison.Ordinal);

    // Brackets around a minus, a minus before brackets and brackets in brackets could mean either sign.
    private static ExpressionSyntax Negative(LineCursor line, ExpressionSyntax syntax)
    {
        if (syntax is NumberSyntax && syntax.Span.Text is var text && text.IndexOf('(', 1) < 0 && text.AsSpan(1).TrimStart() is [not ('-' or '+'), ..])
        {
            return new UnarySyntax(syntax.Span, "-", syntax);
        }

        line.Fail(SyntaxDiagnostics.SignTwice(syntax.Span, syntax.Span.Text));
        return new ErrorSyntax(syntax.Span);
    }
}
