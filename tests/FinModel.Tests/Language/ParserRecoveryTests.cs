using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Lexing;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Tests.Language;

public class ParserRecoveryTests
{
    private static readonly string[] Garbage = ["§ §", "\"no end", "sum((", "]] 5", "= * /", "line line line", "12abc: 1.2.3"];

    public static TheoryData<string> Files() => [.. Repository.Files("models", "*.fin")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_line_that_cannot_be_read_is_reported_where_it_stands_and_loses_only_itself(string path)
    {
        var source = new SourceText(path, Repository.Read(path.Split('/')));
        var whole = Parser.ParseFile(source, []);
        var lines = Lexer.Read(source, []).Where(l => !l.IsComment).ToList();

        lines.SelectMany((line, i) => Complaints(whole, line, Garbage[i % Garbage.Length])).Should().BeEmpty();
    }

    [Fact]
    public void Each_bad_line_is_reported_once_and_the_good_ones_between_are_read()
    {
        var diagnostics = new List<Diagnostic>();
        var file = Parser.ParseFile(new SourceText("f.fin", "lin a\nline b : flow\n  = 1 +\n  = 2 2\n\ncircle\ncircle b\n?\nstatement s\n"), diagnostics);

        diagnostics.Select(d => $"{d.Span!.Value.Position} {d.Code}").Should().Equal("8:1 FM1001", "1:1 FM1004", "3:8 FM1003", "4:7 FM1006", "6:7 FM1003");
        file.Declarations.Select(d => (d.GetType().Name, d.IsDamaged)).Should().Equal(
            ("LineSyntax", true), ("CircleSyntax", true), ("CircleSyntax", false), ("StatementSyntax", false));
    }

    [Fact]
    public void A_bracket_that_is_never_closed_ends_where_the_next_row_stands_no_deeper()
    {
        var diagnostics = new List<Diagnostic>();
        var file = Parser.ParseFile(new SourceText("f.fin", "line a : flow\n  = sum(1,\n    2\n  estimate 3\nline b : flow\n"), diagnostics);

        diagnostics.Select(d => $"{d.Span!.Value.Position} {d.Code}").Should().Equal("3:6 FM1003");
        file.Declarations.Should().HaveCount(2);
    }

    [Fact]
    public void A_bracket_may_be_closed_on_a_row_of_its_own() =>
        Parser.ParseFile(new SourceText("f.fin", "line a : flow\n  = sum(\n    1, # one\n\n# two\n    2\n  )\n"), Fails()).Declarations.Should()
            .ContainSingle();

    private static List<Diagnostic> Fails() => [];

    private static IEnumerable<string> Complaints(FileSyntax whole, SourceLine line, string garbage)
    {
        var (text, span) = (whole.Source.Content, line.Span);
        var diagnostics = new List<Diagnostic>();
        var damaged = Parser.ParseFile(new SourceText("damaged", text[..span.Start] + garbage + text[span.End..]), diagnostics);
        var left = damaged.Declarations.Select(d => d.Span.Text).ToHashSet();
        if (!diagnostics.Exists(d => d.Span?.Position.Line == span.Position.Line))
        {
            yield return $"{span}: {garbage} is not reported";
        }

        foreach (var lost in whole.Declarations.Where(d => (span.End <= d.Span.Start || span.Start >= d.Span.End) && !left.Contains(d.Span.Text)))
        {
            yield return $"{span}: {garbage} loses {lost.Span}";
        }
    }
}
