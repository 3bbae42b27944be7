using System.Runtime.Versioning;
using FinModel.Cli;
using FinModel.Cli.Output;

namespace FinModel.Tests.Cli;

/// <summary>What <c>-o</c> replaces, and what it leaves alone.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OutputPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputPlaceTests()
    {
        Run("new", "acme");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run", "data/acme/example.csv")]
    [InlineData("simulate", "data/acme/inputs.csv")]
    [InlineData("compare", "data/acme/inputs.csv")]
    public void A_source_of_the_model_is_never_replaced(string verb, string source)
    {
        var before = File.ReadAllText(_folder.At(source));
        string[] what = verb switch { "simulate" => ["revenue"], "compare" => ["base", "base"], _ => [] };

        var (code, _, error) = Run([verb, .. what, "acme", "--format", "csv", "-o", source]);

        code.Should().Be(3);
        error.Should().Be($"error: `{source}` cannot be written: the result is made from it\n");
        File.ReadAllText(_folder.At(source)).Should().Be(before);
    }

    [Fact]
    public void Neither_is_a_source_behind_a_link_nor_where_several_models_are_asked()
    {
        File.CreateSymbolicLink(_folder.At("link"), _folder.At("models/acme/model.fin"));

        Run("run", "-o", "link").Code.Should().Be(3);
        Run("run", "acme", "acme", "./models/acme", "-o", "link").Code.Should().Be(3);
        _folder.Write("scenario", "scenario s extends base\n");
        File.CreateSymbolicLink(_folder.At("s.fin"), "scenario");
        Run("run", "acme", "--scenario", "s.fin:s", "-o", "scenario").Code.Should().Be(3);
        Run("compare", "base", "s.fin", "acme", "-o", "scenario").Error.Should().Contain("the result is made from it");
    }

    [Fact]
    public void A_workbook_is_not_replaced_by_what_is_read_from_it()
    {
        Run("export", "-o", "acme.xlsx");

        File.CreateSymbolicLink(_folder.At("link"), "acme.xlsx");

        Run("import", "acme.xlsx", "-o", "link").Error.Should().Contain("the result is made from it");
        Run("export", "-o", "acme.xlsx", "--map", "link").Error.Should().Contain("the result is made from it");
    }

    [Theory]
    [InlineData("export", "-o", "acme.xls")]
    [InlineData("export", "-o", "acme.ods")]
    [InlineData("export", "-o", "acme.xlsx", "--map", "cells.csv")]
    [InlineData("page", "-o", "acme.pdf")]
    [InlineData("page", "--output=acme.XLSX")]
    [InlineData("run", "-o", "acme.CSV")]
    [InlineData("run", "--format", "markdown", "-o", "acme.csv")]
    [InlineData("simulate", "revenue", "--runs", "0..10", "-o", "slice.csv")]
    [InlineData("import", "acme.xlsx", "-o", "acme.csv")]
    [InlineData("run", "-o", "models/acme/model.fin")]
    public void A_name_whose_ending_promises_something_else_is_refused(params string[] arguments)
    {
        var before = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);

        Run(arguments).Should().Match<(int Code, string Out, string Error)>(r => r.Code == 2 && r.Error.Contains("which is not what its ending says"));

        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Should().Equal(before);
    }

    [Theory]
    [InlineData("run", "-o", "acme")]
    [InlineData("run", "-o", "acme.2026")]
    [InlineData("run", "--format", "csv", "-o", "acme.CSV")]
    [InlineData("lines", "--format", "json", "-o", "acme.json")]
    public void Any_other_name_is_taken(params string[] arguments)
    {
        Run(arguments).Code.Should().Be(0);

        File.Exists(_folder.At(arguments[^1])).Should().BeTrue();
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdout")]
    public void A_pipe_or_a_device_is_left_alone(string place)
    {
        NamedPipe.Make(_folder.At("pipe"));

        Run("run", "-o", place).Should().Match<(int Code, string Out, string Error)>(r => r.Code == 3 && r.Error.Contains("it is a pipe or a device"));
    }

    [Fact]
    public void A_link_is_followed_and_a_file_keeps_its_mode()
    {
        var target = _folder.Write("target.txt", "before");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(_folder.At("link"), "target.txt");

        Run("run", "--lines", "revenue", "-o", "link").Code.Should().Be(0);

        new FileInfo(_folder.At("link")).LinkTarget.Should().Be("target.txt");
        File.ReadAllText(target).Should().StartWith("acme\n");
        File.GetUnixFileMode(target).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_dash_is_standard_output() => Run("run", "--lines", "revenue", "-o", "-").Out.Should().Be(Run("run", "--lines", "revenue").Out);

    [Fact]
    public void A_workbook_goes_to_a_standard_output_that_takes_bytes()
    {
        using var bytes = new MemoryStream();

        Run(new Terminal(_folder.Path, TextWriter.Null, TextWriter.Null, 100, false, false) { Bytes = bytes }, "export", "-o", "-").Should().Be(0);

        bytes.ToArray().Should().StartWith("PK"u8.ToArray());
        Run("export", "-o", "-").Code.Should().Be(2);
    }

    [Theory]
    [InlineData("pipe/model.fin", "run", "pipe")]
    [InlineData("s.fin", "run", "--scenario", "s.fin")]
    [InlineData("w.xlsx", "import", "w.xlsx")]
    [InlineData("a.json", "merge", "a.json")]
    [InlineData("data/acme/example.csv", "run")]
    public void A_pipe_is_not_waited_for(string path, params string[] command)
    {
        NamedPipe.Make(_folder.Write(path, ""));

        Run(command).Should().Match<(int Code, string Out, string Error)>(r => r.Code == 3 && r.Error.Contains("FM6030"));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("lines")]
    [InlineData("--help")]
    public void A_full_standard_output_is_said(string verb)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var full = new StreamWriter(new FullStream());

        Run(new Terminal(_folder.Path, full, error, 100, false, false), verb).Should().Be(3);

        error.ToString().Should().Be("error: standard output cannot be written: No space left on device\n");
    }

    [Fact]
    public void A_standard_error_that_is_closed_changes_nothing()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var full = new StreamWriter(new FullStream()) { AutoFlush = true };

        Run(new Terminal(_folder.Path, output, full, 100, false, false), "run", "--lines", "revenu").Should().Be(2);
    }

    private static int Run(Terminal terminal, params string[] arguments) => CommandLine.Run(arguments, terminal);

    private (int Code, string Out, string Error) Run(params string[] arguments) => Command.Run(_folder.Path, arguments);
}
