using System.Diagnostics;

namespace FinModel.Benchmarks;

/// <summary><c>finmodel run</c>, <c>check</c> and <c>export</c> as the programs that were built, hosted and native, against a .NET program that does
/// nothing, built by the same compiler just before.</summary>
internal static class WholeProcess
{
    private const int WarmUps = 3;

    private const string EmptyProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    public static IReadOnlyList<Measurement> Measure(int runs, GeneratedModel years, GeneratedModel quarters)
    {
        using var folder = new ScratchFolder();
        folder.Write("empty.csproj", EmptyProject);
        folder.Write("Program.cs", "return 0;");
        var empty = new ProgramRun(Build(folder.Path, "empty"), []);
        var hosted = Build(Clone.At("src", "FinModel.Cli"), "FinModel.Cli");
        var workbook = Path.Combine(folder.Path, "workbook.xlsx");
        List<(string What, ProgramRun Run)> programs =
        [
            ("`finmodel --version`: the command line alone", new(hosted, ["--version"])),
            ("`finmodel run`, SenseTime", new(hosted, ["run", "sensetime"])),
            ("`finmodel check`, SenseTime", new(hosted, ["check", "sensetime"])),
            ($"`finmodel run`, {years.Description}", new(hosted, ["run", years.Path])),
            ($"`finmodel run`, {quarters.Description}", new(hosted, ["run", quarters.Path])),
            ("`finmodel export`, SenseTime", new(hosted, ["export", "sensetime", "-o", workbook])),
            ($"`finmodel export`, {years.Description}", new(hosted, ["export", years.Path, "-o", workbook])),
        ];
        if (PublishNative() is { } native)
        {
            programs.AddRange([.. programs.Select(p => ($"{p.What}, native", p.Run with { Program = native }))]);
        }

        Console.Error.WriteLine($"timing {programs.Count + 1} programs, {runs} times each …");
        var spent = Time([empty, .. programs.Select(p => p.Run)], runs);
        return [.. programs.Select((p, i) => new Measurement(p.What, spent[i + 1].Time, spent[i + 1].Memory, "an empty .NET console program", spent[0].Time))];
    }

    // In turn, so that what else the machine does falls on all alike.
    private static List<(TimeSpan Time, long Memory)> Time(ProgramRun[] programs, int runs)
    {
        var spent = programs.Select(_ => new List<(TimeSpan Time, long Memory)>()).ToList();
        for (var i = 0; i < WarmUps + runs; i++)
        {
            for (var p = 0; p < programs.Length; p++)
            {
                var one = programs[p].Measure();
                if (i >= WarmUps)
                {
                    spent[p].Add(one);
                }
            }
        }

        return spent.ConvertAll(s => (s.Select(o => o.Time).Order().ElementAt(s.Count / 2), s.Max(o => o.Memory)));
    }

    private static string Build(string project, string program) => DotNet(["build", project, "--configuration", "Release"], program) is { } failure
        ? throw new InvalidOperationException(failure)
        : Path.Combine(project, "bin", "Release", "net10.0", Executable(program));

    // Not every machine has a linker and not every feed the compiler, and the other times are worth having without it.
    private static string? PublishNative()
    {
        if (DotNet(["publish", Clone.At("src", "FinModel.Cli"), "-p:PublishProfile=native"], "FinModel.Cli, native") is { } failure)
        {
            Console.Error.WriteLine($"without the native program:{Environment.NewLine}{failure}");
            return null;
        }

        return Clone.At("artifacts", "native", Executable("FinModel.Cli"));
    }

    private static string Executable(string program) => program + (OperatingSystem.IsWindows() ? ".exe" : "");

    private static string? DotNet(IEnumerable<string> arguments, string program)
    {
        Console.Error.WriteLine($"building {program} …");
        using var build = Process.Start(new ProcessStartInfo("dotnet", [.. arguments, "--verbosity", "quiet", "--nologo"]) { RedirectStandardOutput = true })!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0 ? null : output;
    }
}
