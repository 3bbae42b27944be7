using FinModel.Core.Text;
using FinModel.Language.Lexing;
using FinModel.Language.Parsing;
using FinModel.Language.Syntax;

namespace FinModel.Tests.Language;

public class SpanTests
{
    public static TheoryData<string> Files() => [.. Repository.Files("models", "*.fin")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_character_is_part_of_one_token_or_of_a_comment_or_is_a_space(string path)
    {
        var source = new SourceText(path, Repository.Read(path.Split('/')));
        var end = 0;
        foreach (var token in Lexer.Read(source, []).SelectMany(l => l.Tokens).Where(t => t.Kind != TokenKind.End))
        {
            IsSpaceOrComment(source.Content[end..token.Span.Start]).Should().BeTrue("{0} begins a token", token.Span);
            end = token.Span.End;
        }

        IsSpaceOrComment(source.Content[end..]).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Parts_of_a_formula_stand_inside_the_whole_and_side_by_side(string path)
    {
        var source = new SourceText(path, Repository.Read(path.Split('/')));
        var formulas =
            Parser.ParseFile(source, []).Declarations.OfType<LineSyntax>().SelectMany(l => l.Rules).Select(r => r.Formula).OfType<ExpressionSyntax>();

        formulas.SelectMany(SyntaxNodes.All).Where(node => !IsOrderly(node, SyntaxNodes.PartsOf(node))).Select(node => node.Span.ToString()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("1 + 2 * x", "1 + 2 * x|1|2 * x|2|x")]
    [InlineData("-2^2", "-2^2|-2|2|2")]
    [InlineData("f(a, b.c)[-1]", "f(a, b.c)[-1]|f(a, b.c)|a|b.c")]
    [InlineData("( a + b ) * 3", "( a + b ) * 3|( a + b )|a|b|3")]
    [InlineData("12.5 million HKD / 4 days", "12.5 million HKD / 4 days|12.5 million HKD|4 days")]
    [InlineData("not x > 5%", "not x > 5%|x > 5%|x|5%")]
    [InlineData("x[2024..last_period]", "x[2024..last_period]|x")]
    public void A_node_knows_the_characters_it_was_made_of(string formula, string expected) =>
        string.Join('|', SyntaxNodes.All(Parser.ParseExpression(new SourceText("f", formula), [])!).Select(n => n.Span.Text)).Should().Be(expected);

    [Fact]
    public void A_declaration_reaches_from_its_first_word_to_the_end_of_its_last_clause() =>
        Parser.ParseFile(new SourceText("f", "# a\nline x : flow \"X\"  # b\n  = 1\n\n  note \"n\"  # c\n\ncircle x\n"), [])
            .Declarations.Select(d => d.Span.Text).Should().Equal("line x : flow \"X\"  # b\n  = 1\n\n  note \"n\"", "circle x");

    private static bool IsOrderly(ExpressionSyntax node, IReadOnlyList<ExpressionSyntax> parts) =>
        parts.All(p => p.Span.Start >= node.Span.Start && p.Span.End <= node.Span.End)
        && parts.Zip(parts.Skip(1)).All(pair => pair.First.Span.End < pair.Second.Span.Start);

    private static bool IsSpaceOrComment(string text) => text.Split('\n').All(row => row.TrimStart() is "" or ['#', ..]);
}
