using System.Text.Json;

namespace FinModel.Tests.Cli;

/// <summary>What commands write, in a folder of their own.</summary>
public sealed class FilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_company_runs_holds_its_checks_and_is_tidy()
    {
        Run("new", "acme").Code.Should().Be(0);

        Run("run").Should().Match<(int Code, string Out, string Error)>(r => r.Code == 0 && r.Error == "" && r.Out.Contains("all hold"));
        Run("check", "acme").Code.Should().Be(0);
        Run("format", "--check").Code.Should().Be(0);
    }

    [Theory]
    [InlineData("Acme")]
    [InlineData("a/b")]
    [InlineData("library")]
    [InlineData("..")]
    public void A_name_that_is_no_id_is_refused(string name) => Run("new", name).Code.Should().Be(2);

    [Fact]
    public void A_company_that_is_there_is_not_overwritten()
    {
        Run("new", "acme");

        Run("new", "acme").Code.Should().Be(2);
    }

    [Fact]
    public void A_result_goes_whole_to_the_file_and_nothing_else_is_left()
    {
        Run("new", "acme");

        Run("run", "--format", "json", "-o", "out.json").Out.Should().BeEmpty();

        JsonDocument.Parse(File.ReadAllText(_folder.At("out.json"))).RootElement.GetProperty("model").GetString().Should().Be("acme");
        Directory.GetFiles(_folder.Path).Should().ContainSingle();
    }

    [Theory]
    [InlineData("nowhere/out.json")]
    [InlineData("models")]
    public void A_file_that_cannot_be_written_is_told_in_one_sentence(string path)
    {
        Run("new", "acme");

        var (code, output, error) = Run("run", "--format", "json", "-o", path);

        code.Should().Be(3);
        output.Should().BeEmpty();
        error.Should().StartWith($"error: `{path}` cannot be written").And.NotContain("   at ");
    }

    [Fact]
    public void Formatting_changes_a_file_once()
    {
        File.WriteAllText(_folder.At("a.fin"), "rule a\n    = 1+b\n");

        Run("format", "a.fin").Out.Should().Be("a.fin\n");

        File.ReadAllText(_folder.At("a.fin")).Should().Be("rule a\n  = 1 + b\n");
        Run("format", "a.fin").Out.Should().BeEmpty();
    }

    [Fact]
    public void Formatting_keeps_the_byte_order_mark()
    {
        File.WriteAllBytes(_folder.At("a.fin"), [.. "\uFEFFrule a\n    = 1+b\n"u8]);

        Run("format", "a.fin").Code.Should().Be(0);

        File.ReadAllBytes(_folder.At("a.fin")).Should().Equal([.. "\uFEFFrule a\n  = 1 + b\n"u8]);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_left_alone()
    {
        byte[] bytes = [.. "rule a\n    = 1 # "u8, 0xC3, 0x28];
        File.WriteAllBytes(_folder.At("a.fin"), bytes);

        Run("format", "a.fin").Code.Should().Be(3);

        File.ReadAllBytes(_folder.At("a.fin")).Should().Equal(bytes);
    }

    private (int Code, string Out, string Error) Run(params string[] arguments) => Command.Run(_folder.Path, arguments);
}
