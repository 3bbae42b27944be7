using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Reads formulas, with the precedence of a spreadsheet: unary minus binds tighter than ^, which groups to the left.</summary>
internal sealed class ExpressionParser(LineCursor line)
{
    private const int MaximumDepth = 64;

    // Every reader of the tree recurses along a chain of operators, so a formula that is too long is refused here, once.
    private const int MaximumOperators = 400;

    // Loosest first; operators of one level group to the left.
    private static readonly string[][] Levels = [["or"], ["and"], ["=", "<>", "<", "<=", ">", ">="], ["+", "-"], ["*", "/"], ["^"]];

    // Words that may follow a formula on its line and are therefore no unit behind a number.
    private static readonly string[] Reserved = ["and", "or", "not", "within", "because", "source", "note", "otherwise", "from", "above", "where"];

    // Words of a distribution that may follow a number there, and are names elsewhere.
    private static readonly string[] AfterNumbers = ["deviation", "likely", "to", "at", "common"];

    private int _depth;
    private int _operators;

    /// <summary>A whole formula, comparisons and logic included.</summary>
    public static ExpressionSyntax Parse(LineCursor line) => new ExpressionParser(line).Level(0);

    /// <summary>A formula without a comparison at its top: what stands on either side of a check's sign.</summary>
    public static ExpressionSyntax ParseSum(LineCursor line) => new ExpressionParser(line).Level(3);

    private ExpressionSyntax Level(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        if (level == 2 && line.Current.IsWord("not"))
        {
            var not = line.Take();
            var operand = Nested(() => Level(2));
            return new UnarySyntax(not.Span.To(operand.Span), "not", operand);
        }

        var left = Level(level + 1);
        while (OperatorOf(Levels[level]) is { } @operator)
        {
            line.Take();
            CountOperator();
            var right = Level(level + 1);
            left = new BinarySyntax(left.Span.To(right.Span), @operator, left, right);
        }

        return left;
    }

    private string? OperatorOf(string[] level)
    {
        foreach (var @operator in level)
        {
            if (line.Current.IsSymbol(@operator) || line.Current.IsWord(@operator))
            {
                return @operator;
            }
        }

        return null;
    }

    private ExpressionSyntax Unary()
    {
        if (line.Current.IsSymbol("-") || line.Current.IsSymbol("+"))
        {
            var sign = line.Take();
            var operand = Nested(Unary);
            return sign.Text == "+" ? operand : new UnarySyntax(sign.Span.To(operand.Span), "-", operand);
        }

        var result = Primary();
        while (line.Current.IsSymbol("["))
        {
            result = Index(result);
        }

        return result;
    }

    private ExpressionSyntax Primary()
    {
        var token = line.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return LiteralParser.Number(line, IsUnit);
            case TokenKind.Date:
                return LiteralParser.Date(line);
            case TokenKind.Word when !Reserved.Contains(token.Text, StringComparer.Ordinal):
                return NameOrCall();
            case TokenKind.Symbol when token.Text == "(":
                line.Take();
                var inner = Nested(() => Level(0));
                var close = line.Current;
                line.Expect(")");
                return inner with { Span = token.Span.To(close.Span) };
            default:
                line.Fail("a formula");
                return new ErrorSyntax(token.Span);
        }
    }

    private ExpressionSyntax NameOrCall()
    {
        var name = line.Name();
        if (line.Current.IsSymbol("("))
        {
            return Call(name);
        }

        var member = line.Current.IsSymbol(".") && line.Current.IsGlued ? Member() : null;
        return new NameSyntax(member is null ? name.Span : name.Span.To(member.Span), name, member);
    }

    private Identifier Member()
    {
        line.Take();
        return line.Name("a member");
    }

    private CallSyntax Call(Identifier function)
    {
        var arguments = new List<ExpressionSyntax>();
        line.Expect("(");
        while (!line.Current.IsSymbol(")") && !line.AtEnd)
        {
            arguments.Add(Argument());
            if (!line.Current.IsSymbol(")") && !line.Accept(","))
            {
                line.Fail("`,` or `)`");
            }
        }

        var close = line.Current;
        line.Expect(")");
        return new CallSyntax(function.Span.To(close.Span), function, arguments);
    }

    private ExpressionSyntax Argument()
    {
        if (line.Current.Kind == TokenKind.Text)
        {
            var text = line.Take();
            return new TextSyntax(text.Span, text.Text);
        }

        var value = Nested(() => Level(0));
        if (!line.Accept("where"))
        {
            return value;
        }

        var condition = Nested(() => Level(0));
        return new WhereSyntax(value.Span.To(condition.Span), value, condition);
    }

    private IndexSyntax Index(ExpressionSyntax target)
    {
        line.Expect("[");
        CountOperator();
        var from = PeriodParser.Reference(line);
        var to = line.Accept("..") ? PeriodParser.Reference(line) : null;
        var close = line.Current;
        line.Expect("]");
        return new IndexSyntax(target.Span.To(close.Span), target, from, to);
    }

    private void CountOperator()
    {
        if (++_operators > MaximumOperators)
        {
            line.Fail(SyntaxDiagnostics.TooLong(line.Current.Span, MaximumOperators));
        }
    }

    private ExpressionSyntax Nested(Func<ExpressionSyntax> parse)
    {
        if (++_depth > MaximumDepth)
        {
            line.Fail(SyntaxDiagnostics.TooDeep(line.Current.Span, MaximumDepth));
        }

        var result = parse();
        _depth--;
        return result;
    }

    private static bool IsUnit(Token token) =>
        token.Kind == TokenKind.Word && !Reserved.Contains(token.Text, StringComparer.Ordinal) && !AfterNumbers.Contains(token.Text, StringComparer.Ordinal);
}
