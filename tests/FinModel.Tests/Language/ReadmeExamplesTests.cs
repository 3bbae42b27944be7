using FinModel.Compiler;
using FinModel.Core.Diagnostics;
using FinModel.Language.Parsing;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Language;

public class ReadmeExamplesTests
{
    public static TheoryData<string> Examples() => [.. ReadmeExamples.All];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_reference_can_be_read(string example)
    {
        var diagnostics = new List<Diagnostic>();
        var file = Parser.ParseFile(ReadmeExamples.Source(example), diagnostics);

        Texts(diagnostics).Should().BeEmpty();
        file.Declarations.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_reference_compiles_in_a_model_that_has_the_rest(string example)
    {
        var compilation = ModelCompiler.Compile([ReadmeExamples.ContextOf(example), ReadmeExamples.Source(example)], Files());

        Texts(compilation.Diagnostics.Where(d => d.Severity == Severity.Error)).Should().BeEmpty();
        compilation.Plan.Should().NotBeNull();
    }

    [Fact]
    public void Every_kind_of_declaration_has_an_example() =>
        ReadmeExamples.All.SelectMany(example => example.Split('\n')).Select(line => line.Split(' ')[0])
            .Should().Contain(Parser.Keywords);

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(d => $"{d.Span}: {d.Code} {d.Message}");

    // The libraries that examples use are there, but empty: the context has their lines.
    private static TestFiles Files() => new(
        Repository.Files("tests/cases/readme", "*.csv").ToDictionary(f => Path.GetFileName(f), f => Repository.Read(f.Split('/')), StringComparer.Ordinal))
    {
        Libraries = Repository.Files("models/library", "*.fin").ToDictionary(f => Path.GetFileNameWithoutExtension(f), _ => "", StringComparer.Ordinal),
    };
}
