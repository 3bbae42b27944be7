using System.Globalization;
using FinModel.Core.Units;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Printed tables and the files of inputs, explanations, corrections and what others expect.</summary>
internal static class TableParsers
{
    public static DeclarationSyntax Inputs(BlockReader reader)
    {
        reader.Line.Take();
        var file = reader.Line.Text("a file name in quotes");
        return new InputsSyntax(reader.Span, file) { Sheet = Sheet(reader.Line), Ignored = reader.Clauses(IgnoredColumn) };
    }

    public static DeclarationSyntax Explanations(BlockReader reader)
    {
        reader.Line.Take();
        return new ExplanationsSyntax(reader.Span, reader.Line.Text("a file name in quotes"));
    }

    public static DeclarationSyntax Corrections(BlockReader reader)
    {
        reader.Line.Take();
        return new CorrectionsSyntax(reader.Span, reader.Line.Text("a file name in quotes"));
    }

    public static DeclarationSyntax Expectations(BlockReader reader)
    {
        var isGuidance = reader.Line.Take().Text == "guidance";
        var file = reader.Line.Text("a file name in quotes");
        return new ExpectationsSyntax(reader.Span, isGuidance, file) { Sheet = Sheet(reader.Line), Ignored = reader.Clauses(IgnoredRowOrColumn) };
    }

    public static DeclarationSyntax Table(BlockReader reader)
    {
        var line = reader.Line;
        line.Take();
        var name = line.Name("the table's name");
        var file = line.Text("a file name in quotes");
        var sheet = Sheet(line);
        var label = line.Label();
        var headingLine = line.Accept("heading") ? HeadingLine(line) : 1;
        var isDown = line.Current.IsWord("periods");
        var keys = isDown ? [] : Keys(line);
        var periods = line.Accept("periods") ? ColumnName(line) : null;
        var values = !isDown && periods is not null ? Values(line) : null;
        var isCumulative = line.Accept("cumulative");
        var hasDecimalComma = line.Accept("decimal");
        if (hasDecimalComma)
        {
            line.Expect("comma");
        }

        var clauses = reader.Clauses<object>(clause => clause.Line.Current.IsWord("ignore") ? Ignored(clause) : Row(clause));
        return new TableSyntax(reader.Span, name, file, isDown ? [periods!] : keys, [.. clauses.OfType<TableRowSyntax>()])
        {
            Sheet = sheet,
            Label = label,
            Ignored = [.. clauses.OfType<IgnoreSyntax>()],
            IsCumulative = isCumulative,
            HasDecimalComma = hasDecimalComma,
            HeadingLine = headingLine,
            Periods = periods,
            Values = values,
        };
    }

    private static Identifier? Sheet(LineCursor line) => line.Accept("sheet") ? line.Text("the sheet's name in quotes") : null;

    private static int HeadingLine(LineCursor line)
    {
        line.Expect("line");
        if (int.TryParse(line.Current.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            line.Take();
            return number;
        }

        line.Fail("the line of the file that the heading stands in: 4");
        return 1;
    }

    private static List<Identifier> Keys(LineCursor line)
    {
        line.Expect("rows", "or `periods` and the column that holds them, where they go down");
        var keys = new List<Identifier> { ColumnName(line) };
        while (line.Accept("/"))
        {
            keys.Add(ColumnName(line));
        }

        return keys;
    }

    private static Identifier Values(LineCursor line)
    {
        line.Expect("values", "where a file has rows and periods down, the column `values` holds the figures");
        return ColumnName(line);
    }

    private static IgnoreSyntax Ignored(BlockReader reader)
    {
        var line = reader.Line;
        line.Take();
        if (line.Accept("column"))
        {
            return new IgnoreSyntax(reader.Span, null, line.Text("a column's heading in quotes"));
        }

        var row = line.Accept("others") ? null : line.Text("a row's name in quotes, `column` and a heading, or `others`");
        return new IgnoreSyntax(reader.Span, row, null);
    }

    private static IgnoreSyntax IgnoredRowOrColumn(BlockReader reader)
    {
        var line = reader.Line;
        line.Expect("ignore");
        return line.Accept("column")
            ? new IgnoreSyntax(reader.Span, null, line.Text("a column's heading in quotes"))
            : new IgnoreSyntax(reader.Span, line.Text("a row's name in quotes, or `column` and a heading"), null);
    }

    // The rows of inputs are of the model's own lines, so that only columns can be ignored there.
    private static IgnoreSyntax IgnoredColumn(BlockReader reader)
    {
        reader.Line.Expect("ignore");
        reader.Line.Expect("column");
        return new IgnoreSyntax(reader.Span, null, reader.Line.Text("a column's heading in quotes"));
    }

    private static TableRowSyntax Row(BlockReader reader)
    {
        var line = reader.Line;
        var dimension = line.NameAfter("over");
        var key = dimension is null ? line.Text("a row's name in quotes, or `over` and a dimension") : null;
        var added = key is null ? [] : AddedRows(line);
        var target = line.AtEnd && added.Count == 0 ? null : Target(line);
        var columns = reader.Clauses(Column);
        return new TableRowSyntax(reader.Span, key, dimension, target, columns) { Added = added };
    }

    private static List<AddedRowSyntax> AddedRows(LineCursor line)
    {
        var rows = new List<AddedRowSyntax>();
        while ((line.Current.IsSymbol("+") || line.Current.IsSymbol("-")) && line.Next.Kind == TokenKind.Text)
        {
            var isNegated = line.Take().Text == "-";
            rows.Add(new AddedRowSyntax(line.Text("a row's name in quotes"), isNegated));
        }

        return rows;
    }

    private static TableColumnSyntax Column(BlockReader reader) =>
        new(ColumnName(reader.Line), Target(reader.Line));

    // A heading that is no plain word stands in quotes.
    private static Identifier ColumnName(LineCursor line) =>
        line.Current.Kind == TokenKind.Text ? line.Text("a column's heading") : line.Name("a column's heading");

    private static PrintedLineSyntax Target(LineCursor line)
    {
        var isNegated = line.Accept("-");
        var name = line.Name("a line");
        var member = line.Accept(".") ? line.Name("a member") : null;
        return line.Accept("in") ? Scaled(line, name, member, isNegated) : new PrintedLineSyntax(name, member, isNegated, 1, false);
    }

    private static PrintedLineSyntax Scaled(LineCursor line, Identifier name, Identifier? member, bool isNegated)
    {
        var token = line.Current;
        var count = 1.0;
        if (token.Kind == TokenKind.Number && (!double.TryParse(line.Take().Text, NumberStyles.Float, CultureInfo.InvariantCulture, out count) || count == 0))
        {
            line.Fail(SyntaxDiagnostics.MalformedNumber(token.Span, token.Text));
        }

        if (line.Accept("%"))
        {
            return new PrintedLineSyntax(name, member, isNegated, count / 100, false);
        }

        // A number alone is what one printed unit is worth in ones: `in 1` for single shares, `in 10000` for 万.
        if (token.Kind == TokenKind.Number && line.Current.Kind != TokenKind.Word)
        {
            return new PrintedLineSyntax(name, member, isNegated, count, true);
        }

        var scale = line.Name("`%`, a number or a scale (`thousand`, `100 million`)");
        if (!Scale.TryFind(scale.Name, out var factor) && !line.HasFailed)
        {
            line.Fail(SyntaxDiagnostics.ScaleWithoutMeaning(scale.Span, scale.Name));
        }

        return new PrintedLineSyntax(name, member, isNegated, count * factor, true);
    }
}
