using FinModel.Core.Tables;
using FinModel.Core.Text;
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

        var last = token.Span;
        var scale = ScaleWord(line, ref last);
        var unit = isUnit(line.Current) ? Unit(line, tight: true) : null;
        last = unit?.Span ?? last;

        // `12.5 HKD million` is what reports write.
        scale ??= unit is null ? null : ScaleWord(line, ref last);
        return new NumberSyntax(token.Span.To(last), number.Digits, number.Suffix, scale, unit);
    }

    private static double? ScaleWord(LineCursor line, ref SourceSpan last)
    {
        if (line.Current.Kind != TokenKind.Word || !Scale.TryFind(line.Current.Text, out var factor))
        {
            return null;
        }

        last = line.Take().Span;
        return factor;
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
