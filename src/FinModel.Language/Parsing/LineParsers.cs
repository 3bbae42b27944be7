using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Statements, lines, inputs and their rules.</summary>
internal static class LineParsers
{
    private const string LineClauses = "= FORMULA, actual …, estimate …, a period and a formula, note \"…\"";
    private const string RuleClauses = "= FORMULA, actual …, estimate …, a period and a formula";
    private const string InputClauses = LineClauses + ", value … source \"…\"";

    private static readonly string[] PlainHints = ["subtotal", "total", "deducted", "hidden", "optional", "fixed"];
    private static readonly string[] HintsWithArgument = ["decimals", "after", "spread"];

    public static DeclarationSyntax Statement(BlockReader reader)
    {
        reader.Line.Take();
        return new StatementSyntax(reader.Span, reader.Line.Name("the statement's name"), reader.Line.Label(), reader.Line.Accept("aside"));
    }

    public static DeclarationSyntax Header(BlockReader reader)
    {
        reader.Line.Take();
        return new HeaderSyntax(reader.Span, reader.Line.Label());
    }

    public static DeclarationSyntax Show(BlockReader reader)
    {
        var line = reader.Line;
        line.Take();
        var isNegated = line.Accept("-");
        return new ShowSyntax(reader.Span, isNegated, line.Name("a line"), line.Label(), Hints(line));
    }

    public static DeclarationSyntax Circle(BlockReader reader)
    {
        reader.Line.Take();
        return new CircleSyntax(reader.Span, reader.Line.Name("a line"));
    }

    public static DeclarationSyntax Line(BlockReader reader)
    {
        var line = reader.Line;
        var isInput = line.Take().Text == "input";
        var name = line.Name(isInput ? (Phrase)"the input's name" : "the line's name");
        var dimension = line.NameAfter("over");
        line.Expect(":",
            $"write `{(isInput ? "input" : "line")} {(name.Name.Length > 0 ? name.Name : "NAME")} : KIND UNIT \"Label\"`; "
                + $"the kinds are flow, stock, average, ratio and constant");
        var type = line.HasFailed ? null : Type(line);
        var label = line.Label();
        var hints = Hints(line);
        var groups = line.Accept("in") ? line.List(l => l.Name("a group")) : [];
        hints.AddRange(Hints(line));
        var once = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var clauses = reader.Clauses<object>(clause => LineClause(clause, name.Name, isInput, once));
        return new LineSyntax(
            reader.Span, isInput, name, dimension, type, label, hints,
            [.. clauses.OfType<RuleSyntax>()], clauses.OfType<DefaultValueSyntax>().FirstOrDefault(), clauses.OfType<string>().FirstOrDefault())
        {
            Groups = groups,
        };
    }

    public static DeclarationSyntax Group(BlockReader reader)
    {
        reader.Line.Take();
        var name = reader.Line.Name("the group's name");
        return new GroupSyntax(reader.Span, name, reader.Clauses(clause => clause.Line.Name("a line")));
    }

    public static DeclarationSyntax RuleDeclaration(BlockReader reader)
    {
        var line = reader.Line;
        var isReplace = line.Take().Text == "replace";
        var targets = line.List(Target);
        var beside = line.AtEnd ? null : Rule(reader, $"`{targets[0].Line.Name}`", RuleClauses);
        var below = reader.Clauses(clause => Rule(clause, $"`{targets[0].Line.Name}`", RuleClauses));
        return new RuleDeclarationSyntax(reader.Span, isReplace, targets, beside is null ? below : [beside, .. below]);
    }

    private static RuleTargetSyntax Target(LineCursor line) => new(line.Name("a line"), line.NameAfter("."));

    public static DeclarationSyntax Function(BlockReader reader)
    {
        var line = reader.Line;
        line.Take();
        var name = line.Name("the function's name");
        var parameters = new List<Identifier>();
        line.Expect("(");
        while (!line.Current.IsSymbol(")") && !line.AtEnd)
        {
            parameters.Add(line.Name("a parameter"));
            _ = line.Accept(",");
        }

        line.Expect(")");
        var description = line.OptionalText();
        line.Expect("=");
        return new FunctionSyntax(reader.Span, name, parameters, description, ExpressionParser.Parse(line));
    }

    private static TypeSyntax Type(LineCursor line)
    {
        var kind = line.Name("a kind: flow, stock, average, ratio or constant");
        var unit = line.Current.Kind == TokenKind.Word && !IsHint(line.Current.Text) && !line.Current.IsWord("in") ? LiteralParser.Unit(line) : null;
        return new TypeSyntax(unit is null ? kind.Span : kind.Span.To(unit.Span), kind, unit);
    }

    private static bool IsHint(string word) => PlainHints.Contains(word, StringComparer.Ordinal) || HintsWithArgument.Contains(word, StringComparer.Ordinal);

    private static List<HintSyntax> Hints(LineCursor line)
    {
        var hints = new List<HintSyntax>();
        while (line.Current.Kind == TokenKind.Word && IsHint(line.Current.Text))
        {
            var word = line.Name();
            hints.Add(new HintSyntax(word, HintsWithArgument.Contains(word.Name, StringComparer.Ordinal) ? Argument(line) : null));
        }

        return hints;
    }

    private static Identifier Argument(LineCursor line)
    {
        if (line.Accept("by") || line.Current.IsWord("evenly"))
        {
            return line.Current.Text is "days" or "evenly" ? line.Name() : line.Name("`days`");
        }

        if (line.Current.Kind is not (TokenKind.Word or TokenKind.Number))
        {
            line.Fail("what the hint is about");
        }

        var token = line.Take();
        return new Identifier(token.Text, token.Span);
    }

    private static object? LineClause(BlockReader reader, string owner, bool isInput, Dictionary<string, SourceSpan> once)
    {
        var line = reader.Line;
        var word = line.Current;
        if ((word.IsWord("note") || (isInput && word.IsWord("value"))) && !once.TryAdd(word.Text, word.Span))
        {
            line.Fail(SyntaxDiagnostics.ClauseTwice(word.Span, word.Text, owner, once[word.Text]));
            return null;
        }

        if (line.Accept("note"))
        {
            return line.Text("a text in quotes").Name;
        }

        return isInput && line.Current.IsWord("value") ? Default(line) : Rule(reader, $"`{owner}`", isInput ? (Phrase)InputClauses : LineClauses);
    }

    private static DefaultValueSyntax Default(LineCursor line)
    {
        var first = line.Take();
        var value = ValueParser.Parse(line);
        return new DefaultValueSyntax(first.Span.To(line.LineSpan), value, line.Accept("source") ? line.Text("a text in quotes") : null,
            line.TextAfter("note"));
    }

    private static RuleSyntax? Rule(BlockReader reader, Phrase owner, Phrase allowed)
    {
        var line = reader.Line;
        var isPeriod = line.Current.Kind == TokenKind.Number;
        var word = line.Current;
        if (!isPeriod && !word.IsSymbol("=") && !word.IsWord("actual") && !word.IsWord("estimate"))
        {
            reader.UnknownClause(owner, allowed);
            return null;
        }

        var from = isPeriod ? PeriodParser.Reference(line) : null;
        var to = isPeriod && line.Accept("..") ? PeriodParser.Reference(line) : from;
        if (!isPeriod)
        {
            line.Take();
        }

        var scope = isPeriod ? RuleScope.Range : word.Text switch
        {
            "=" => RuleScope.Every,
            "actual" => RuleScope.Actual,
            _ => RuleScope.Estimate,
        };
        var isData = line.Current.IsWord("data") && line.Next.Kind is TokenKind.End or TokenKind.Word;
        if (!isData)
        {
            return new RuleSyntax(reader.Span, scope, from, to, ExpressionParser.Parse(line), null);
        }

        line.Take();
        var table = line.AtEnd || line.Current.IsWord("or") ? null : line.Name("a table");
        return line.Accept("or")
            ? new RuleSyntax(reader.Span, scope, from, to, ExpressionParser.Parse(line), table) { IsFallback = true }
            : new RuleSyntax(reader.Span, scope, from, to, null, table);
    }
}
