using FinModel.Core.Diagnostics;
using FinModel.Core.Text;
using FinModel.Language.Formatting;
using FinModel.Language.Lexing;

namespace FinModel.Tests.Language;

public class FormatterTests
{
    public static TheoryData<string> Files() => [.. Repository.Files("models", "*.fin").Concat(Repository.Files("samples", "*.fin"))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Formatting_keeps_every_token_and_every_remark(string path)
    {
        var source = Repository.Read(path);

        Content(Format(source)).Should().Equal(Content(source));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Formatting_twice_is_formatting_once(string path)
    {
        var once = Format(Repository.Read(path));

        Format(once).Should().Be(once);
    }

    [Theory]
    [InlineData("line a:flow money\n     actual data\n     estimate a[ -1 ]*2\n", "line a : flow money\n  actual    data\n  estimate  a[-1] * 2\n")]
    [InlineData("rule a\n  = -b+ c -d\n", "rule a\n  = -b + c - d\n")]
    [InlineData("rule a\n  = 1.52 HKD/share *b-1\n", "rule a\n  = 1.52 HKD/share * b - 1\n")]
    [InlineData("use three-statement ,ratios", "use three-statement, ratios\n")]
    [InlineData("dimension d\n  a \"A\" \"甲乙\" currency HKD\n  long \"Long\" \"丙\" currency CNY",
        "dimension d\n  a     \"A\"     \"甲乙\"  currency HKD\n  long  \"Long\"  \"丙\"    currency CNY\n")]
    [InlineData("table t \"t.csv\" rows id\n  over peer\n    a   b\n    long -c\n", "table t \"t.csv\" rows id\n  over peer\n    a     b\n    long  -c\n")]
    [InlineData("table t \"t.csv\" rows id\n  \"a\"   a\n  ignore   \"b\"\n  ignore column\t\"c\"\n  \"long\" -d\n  ignore others",
        "table t \"t.csv\" rows id\n  \"a\"     a\n  ignore \"b\"\n  ignore column \"c\"\n  \"long\"  -d\n  ignore others\n")]
    [InlineData("table t \"t.csv\" rows id\n  \"a\"-\"b\" -\"c\"  - d\n  \"long\"+\"er\" e\n",
        "table t \"t.csv\" rows id\n  \"a\" - \"b\" - \"c\"  -d\n  \"long\" + \"er\"    e\n")]
    [InlineData("inputs   \"i.csv\"\n      ignore column  \"c\"\n", "inputs \"i.csv\"\n  ignore column \"c\"\n")]
    [InlineData("scenario s\n  a . b @ 2025+=1pp   because \"x\"", "scenario s\n  a.b@2025 += 1pp because \"x\"\n")]
    [InlineData("timeline months 2025-01A 2025-02E", "timeline months 2025-01A 2025-02E\n")]
    [InlineData("\n\n# one\n\n\n\n#two\ncircle a # three\r\n", "# one\n\n#two\ncircle a  # three\n")]
    [InlineData("rule a\n  # why\n  = sum(b, # first\n # second\n    c\n  )\n", "rule a\n  # why\n  = sum(b,  # first\n    # second\n    c\n  )\n")]
    [InlineData("rule a\n  2024 .. 2025   b\n  2026 -c", "rule a\n  2024..2025  b\n  2026        -c\n")]
    [InlineData("replace a\n  2022 data ratios\n\nreplace b\n 2022   data ratios\nreplace c.d\n  2022 data ratios\nreplace e\n  2022 data other",
        "replace a, b, c.d\n  2022 data ratios\nreplace e\n  2022 data other\n")]
    [InlineData("rule a\n  = 1\n# why\nrule b\n  = 1\nrule c\n  = 1 # why\nrule d\n  = 1\nrule e = 1\nrule f = 1",
        "rule a\n  = 1\n# why\nrule b\n  = 1\nrule c\n  = 1  # why\nrule d\n  = 1\nrule e  = 1\nrule f  = 1\n")]
    [InlineData("function f(value) = value *(1+a)\nfunction g(value) = a*( value - 1 )",
        "function f(value) = value * (1 + a)\nfunction g(value) = a * (value - 1)\n")]
    public void Spaces_and_columns_are_the_formatters(string source, string expected) => Format(source).Should().Be(expected);

    [Fact]
    public void A_file_with_a_syntax_error_is_left_alone_and_the_error_is_told()
    {
        var diagnostics = new List<Diagnostic>();

        Formatter.Format(new SourceText("a.fin", "rule a\n  = (1 +\n"), diagnostics).Should().BeNull();
        diagnostics.Should().NotBeEmpty();
    }

    private static string Format(string source)
    {
        var diagnostics = new List<Diagnostic>();
        var text = Formatter.Format(new SourceText("a.fin", source), diagnostics);
        diagnostics.Should().BeEmpty();
        return text!;
    }

    private static IEnumerable<string> Content(string source) =>
        Lexer.Read(new SourceText("a.fin", source), []).SelectMany(line => line.Tokens.Select(t => t.Span.Text).Concat(line.Comments));
}
