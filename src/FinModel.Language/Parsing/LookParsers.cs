using System.Globalization;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>How lines of a library look in the company that uses them, one line each.</summary>
internal static class LookParsers
{
    public static DeclarationSyntax Relabel(BlockReader reader)
    {
        var line = reader.Line;
        line.Take();
        var name = line.Name("a line or a statement");
        if (!line.HasFailed && line.Current.Kind != TokenKind.Text)
        {
            line.Fail("its new label in quotes");
        }

        return new RelabelSyntax(reader.Span, name, line.Label());
    }

    public static DeclarationSyntax Hide(BlockReader reader)
    {
        reader.Line.Take();
        return new HideSyntax(reader.Span, reader.Line.List(line => line.Name("a line, or `zeros`")));
    }

    public static DeclarationSyntax Move(BlockReader reader)
    {
        var line = reader.Line;
        line.Take();
        var name = line.Name("a line");
        var isBefore = line.Accept("before");
        if (!isBefore)
        {
            line.Expect("after");
        }

        return new MoveSyntax(reader.Span, name, isBefore, line.Name("the line that it is to stand beside"));
    }

    public static DeclarationSyntax Decimals(BlockReader reader)
    {
        reader.Line.Take();
        return new DecimalsSyntax(reader.Span, [.. reader.Line.List(UnitDecimals).OfType<UnitDecimalsSyntax>()]);
    }

    private static UnitDecimalsSyntax? UnitDecimals(LineCursor line)
    {
        if (line.Current.Kind != TokenKind.Word)
        {
            line.Fail("a unit and its decimals: percent 1");
            return null;
        }

        var unit = LiteralParser.Unit(line);
        if (!int.TryParse(line.Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 10)
        {
            line.Fail("its decimals, 0 to 10");
            return null;
        }

        line.Take();
        return new UnitDecimalsSyntax(unit, count);
    }
}
