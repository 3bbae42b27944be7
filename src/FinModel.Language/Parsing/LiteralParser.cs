using FinModel.Core.Tables;
using FinModel.Core.Time;
using FinModel.Core.Units;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Reads numbers with what may follow them, and units.</summary>
internal static class LiteralParser
{
    /// <summary>A number, its suffix, scale and unit.</summary>
    public static ExpressionSyntax Number(LineCursor line, Func<Token, bool> isUnit)
    {
        var token = line.Take();
        if (!PrintedNumber.TryParse(token.Text, out var number))
        {
            line.Fail(SyntaxDiagnostics.MalformedNumber(token.Span, token.Text));
            return new ErrorSyntax(token.Span);
        }

        double? scale = line.Current.Kind == TokenKind.Word && Scale.TryFind(line.Current.Text, out var factor) ? factor : null;
        var last = scale is null ? token.Span : line.Take().Span;
        var unit = isUnit(line.Current) ? Unit(line, tight: true) : null;
        return new NumberSyntax(token.Span.To(unit?.Span ?? last), number.Digits, number.Suffix, scale, unit);
    }

    /// <summary>A day.</summary>
    public static ExpressionSyntax Date(LineCursor line)
    {
        var token = line.Take();
        if (CalendarDate.TryParse(token.Text, out var number))
        {
            return new DateSyntax(token.Span, number);
        }

        line.Fail(SyntaxDiagnostics.MalformedDate(token.Span, token.Text));
        return new ErrorSyntax(token.Span);
    }

    /// <summary>A unit. Behind a number (<paramref name="tight"/>) a quotient must be written without spaces, so that it is not a division.</summary>
    public static UnitSyntax Unit(LineCursor line, bool tight = false)
    {
        var factors = new List<(Identifier, int)>();
        var first = line.Current.Span;
        var sign = 1;
        while (true)
        {
            var isOne = line.Current.Kind == TokenKind.Number && line.Current.Text == "1";
            var name = isOne ? new Identifier("number", line.Take().Span) : line.Name("a unit");
            factors.Add((name, sign));
            var isOperator = line.Current.IsSymbol("/") || line.Current.IsSymbol("*");
            if (!isOperator || (tight && !(line.Current.IsGlued && line.Next.IsGlued && line.Next.Kind == TokenKind.Word)))
            {
                return new UnitSyntax(first.To(name.Span), factors);
            }

            sign = line.Take().Text == "/" ? -1 : 1;
        }
    }
}
