using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Lexing;
using FinModel.Language.Syntax;

namespace FinModel.Language.Parsing;

/// <summary>Text to tree. Never fails: what cannot be read is reported and left out, line by line.</summary>
public static class Parser
{
    private static readonly Dictionary<string, Func<BlockReader, DeclarationSyntax>> Declarations = new(StringComparer.Ordinal)
    {
        ["model"] = HeadParsers.Model,
        ["use"] = HeadParsers.Use,
        ["needs"] = HeadParsers.Needs,
        ["timeline"] = HeadParsers.Timeline,
        ["period"] = HeadParsers.PeriodName,
        ["currency"] = HeadParsers.Currency,
        ["dimension"] = HeadParsers.Dimension,
        ["bands"] = HeadParsers.Bands,
        ["statement"] = LineParsers.Statement,
        ["header"] = LineParsers.Header,
        ["show"] = LineParsers.Show,
        ["relabel"] = LookParsers.Relabel,
        ["hide"] = LookParsers.Hide,
        ["move"] = LookParsers.Move,
        ["decimals"] = LookParsers.Decimals,
        ["line"] = LineParsers.Line,
        ["input"] = LineParsers.Line,
        ["group"] = LineParsers.Group,
        ["rule"] = LineParsers.RuleDeclaration,
        ["replace"] = LineParsers.RuleDeclaration,
        ["function"] = LineParsers.Function,
        ["circle"] = LineParsers.Circle,
        ["check"] = CheckParsers.Check,
        ["audit"] = CheckParsers.Check,
        ["table"] = TableParsers.Table,
        ["inputs"] = TableParsers.Inputs,
        ["explanations"] = TableParsers.Explanations,
        ["corrections"] = TableParsers.Corrections,
        ["consensus"] = TableParsers.Expectations,
        ["guidance"] = TableParsers.Expectations,
        ["scenario"] = ScenarioParsers.Scenario,
        ["chart"] = ChartParsers.Chart,
        ["sensitivity"] = ChartParsers.Sensitivity,
        ["uncertainty"] = UncertaintyParsers.Uncertainty,
    };

    /// <summary>The words that begin a declaration.</summary>
    public static IEnumerable<string> Keywords => Declarations.Keys;

    /// <summary>A whole file.</summary>
    public static FileSyntax ParseFile(SourceText source, List<Diagnostic> diagnostics)
    {
        var declarations = new List<DeclarationSyntax>();
        foreach (var block in Block.Nest(Lexer.Read(source, diagnostics)))
        {
            if (ParseDeclaration(block, diagnostics) is { } declaration)
            {
                declarations.Add(declaration);
            }
        }

        return new FileSyntax(source, declarations);
    }

    /// <summary>One assignment, as <c>--set</c> takes it: <c>gross_margin@2025 += 1pp</c>.</summary>
    public static AssignmentSyntax? ParseAssignment(SourceText source, List<Diagnostic> diagnostics) =>
        ParseLine(source, diagnostics, ScenarioParsers.Assignment);

    /// <summary>A line, a member and a period, as <c>explain</c> takes them: <c>revenue@2025</c>.</summary>
    public static CellReferenceSyntax? ParseReference(SourceText source, List<Diagnostic> diagnostics) =>
        ParseLine(source, diagnostics, ScenarioParsers.Reference);

    /// <summary>A condition on a line, as <c>--probability</c> takes it: <c>cash@2026 &lt; 0</c>.</summary>
    public static ConditionSyntax? ParseCondition(SourceText source, List<Diagnostic> diagnostics) =>
        ParseLine(source, diagnostics, UncertaintyParsers.Condition);

    /// <summary>One formula by itself.</summary>
    public static ExpressionSyntax? ParseExpression(SourceText source, List<Diagnostic> diagnostics) =>
        ParseLine(source, diagnostics, ExpressionParser.Parse);

    /// <summary>One value by itself, as options take it: <c>44%</c>, <c>(5)</c>, <c>12.5 million HKD</c>.</summary>
    public static ExpressionSyntax? ParseValue(SourceText source, List<Diagnostic> diagnostics) =>
        ParseLine(source, diagnostics, ValueParser.Parse);

    private static T? ParseLine<T>(SourceText source, List<Diagnostic> diagnostics, Func<LineCursor, T> parse)
        where T : class
    {
        var lines = Lexer.Read(source, diagnostics);
        var empty = new SourceLine(0, [new Token(TokenKind.End, new SourceSpan(source, 0, 0), "", false, false)], [], false);
        var cursor = new LineCursor(lines.Count > 0 ? lines[0] : empty, diagnostics);
        var result = parse(cursor);
        cursor.End();
        if (!cursor.HasFailed && lines.Skip(1).FirstOrDefault(l => !l.IsComment) is { } second)
        {
            diagnostics.Add(SyntaxDiagnostics.SecondLine(second.Tokens[0].Span, second.Tokens[0].Span.Text));
            return null;
        }

        return cursor.HasFailed ? null : result;
    }

    private static DeclarationSyntax? ParseDeclaration(Block block, List<Diagnostic> diagnostics)
    {
        var reader = new BlockReader(block, diagnostics);
        var word = reader.Line.Current;
        if (block.Line.Indent > 0)
        {
            reader.Line.Fail(SyntaxDiagnostics.Orphan(word.Span));
            return null;
        }

        if (!Declarations.TryGetValue(word.Text, out var parse) || word.Kind != TokenKind.Word)
        {
            reader.Line.Fail(SyntaxDiagnostics.UnknownDeclaration(word.Span, word.Span.Text, Keywords));
            return null;
        }

        var declaration = parse(reader);
        reader.End();
        return declaration with { IsDamaged = reader.IsDamaged };
    }
}
