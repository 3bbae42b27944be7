using System.Diagnostics;

namespace FinModel.Tests.Samples;

public class SampleProgramTests
{
    [Fact]
    public async Task The_sample_program_prints_what_the_readme_shows()
    {
        var shown =
            Repository.Read("samples", "README.md").ReplaceLineEndings("\n").Split("```\n")
                .Single(block => block.StartsWith("SenseTime:", StringComparison.Ordinal));

        var (exitCode, output, errors) = await Run("samples/rerun.cs");

        (exitCode, errors).Should().Be((0, ""));
        output.Should().Be(shown);
    }

    // As a user would, in the configuration that was built for the tests.
    private static async Task<(int ExitCode, string Output, string Errors)> Run(string program)
    {
        var configuration =
            AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                ? "Release"
                : "Debug";
        var start = new ProcessStartInfo("dotnet", ["run", "--configuration", configuration, program])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";

        // The tests run inside a build of their own, whose settings are not the program's.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // What it refers to was built with the tests; to look at all of it again would take longer than everything else.
        start.Environment["BuildProjectReferences"] = "false";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), await errors);
    }
}
