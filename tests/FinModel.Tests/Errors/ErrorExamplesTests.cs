using FinModel.Core.Diagnostics;
using FinModel.Tests.Cases;

namespace FinModel.Tests.Errors;

public class ErrorExamplesTests
{
    public static TheoryData<string> Names() => [.. ErrorExample.All.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_gives_the_diagnostics_it_says_and_no_others(string name)
    {
        var example = ErrorExample.Named(name);

        example.Recorded.Check(ExpectationText.Of(ExampleRun.Diagnose(example)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_shows_the_mistake_it_is_named_after(string name)
    {
        var example = ErrorExample.Named(name);

        example.Title.Should().NotBeEmpty();
        ExampleRun.Diagnose(example).Should().Contain(d => example.Code.Length == 0 || d.Code == example.Code);
    }

    [Fact]
    public void Every_code_in_the_source_has_an_example_and_every_example_a_code_of_the_source() =>
        ErrorExample.OfCodes.Select(e => e.Code).Distinct().Should().Equal(DiagnosticCodes.All);

    [Fact]
    public void The_catalogue_is_made_from_the_examples() => Recording.Check($"{ErrorExample.Root}/README.md", Catalogue.InEnglish.Write(Runs()));

    [Fact]
    public void The_catalogue_is_made_in_Chinese_too() => Recording.Check($"{ErrorExample.Root}/README.zh.md", Catalogue.InChinese.Write(Runs()));

    private static List<(ErrorExample Example, IReadOnlyList<Diagnostic> Diagnostics)> Runs() => [.. ErrorExample.All.Select(e => (e, ExampleRun.Diagnose(e)))];
}
