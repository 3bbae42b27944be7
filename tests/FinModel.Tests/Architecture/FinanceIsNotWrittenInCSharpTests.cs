using System.Text.RegularExpressions;

namespace FinModel.Tests.Architecture;

public partial class FinanceIsNotWrittenInCSharpTests
{
    [Fact]
    public void CSharp_outside_Statements_names_no_line_of_the_library()
    {
        var lines = Repository.Files("models/library", "*.fin").SelectMany(path => DeclaredLines(Repository.Read(path))).ToHashSet();
        var named =
            from path in Repository.Files("src", "*.cs")
            where !path.StartsWith("src/FinModel/Statements/", StringComparison.Ordinal)
            from literal in CSharpLiterals.In(Repository.Read(path))
            from line in LinesNamed(literal, lines)
            select $"{path}: \"{line}\"";

        named.Should().BeEmpty("finance is written in the model language; only FinModel/Statements names lines");
    }

    [Fact]
    public void Lines_and_inputs_are_found_where_they_are_declared() =>
        DeclaredLines("line revenue : flow money\ninput tax_rate over segment : ratio\n  # line no\nrule revenue\n")
            .Should().Equal("revenue", "tax_rate");

    [Fact]
    public void A_word_of_a_sentence_is_not_a_line_but_a_name_with_an_underscore_is() =>
        new[] { "the cash is short", "cash", "no target_price here" }.SelectMany(text => LinesNamed(text, new HashSet<string> { "cash", "target_price" }))
            .Should().Equal("cash", "target_price");

    [Fact]
    public void Literals_of_every_form_are_found_and_comments_are_not() =>
        CSharpLiterals.In("""x = "a\"b"; // "no" """ + "\n/* \"no\" */ y = @\"c\"\"d\"; z = '\"'; w = \"\"\"e\"f\"\"\"; v = $\"g//{h}\";")
            .Should().Equal("""a\"b""", "c\"\"d", "e\"f", "g//{h}");

    private static IEnumerable<string> DeclaredLines(string model) => Declaration().Matches(model).Select(match => match.Groups["name"].Value);

    // A one-word name is also an English word, so alone it counts only when it is the whole literal.
    private static IEnumerable<string> LinesNamed(string literal, IReadOnlySet<string> lines) =>
        Word().Matches(literal).Select(match => match.Value)
            .Where(word => lines.Contains(word) && (word == literal || word.Contains('_', StringComparison.Ordinal)));

    [GeneratedRegex(@"^(line|input)[ \t]+(?<name>[a-z_][a-z0-9_]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
