using System.Diagnostics;

namespace FinModel.Benchmarks;

/// <summary><c>finmodel run</c> as the programs that were built, hosted and native, against a .NET program that does nothing, built by the same compiler just before.</summary>
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

    public static IReadOnlyList<Measurement> Measure(int runs, ScratchFolder generated)
    {
        using var folder = new ScratchFolder();
        folder.Write("empty.csproj", EmptyProject);
        folder.Write("Program.cs", "return 0;");
        var empty = new ProgramRun(Build(folder.Path, "empty"), []);
        var sensetime = new ProgramRun(Build(Clone.At("src", "FinModel.Cli"), "FinModel.Cli"), ["run", "sensetime"]);
        List<(string What, ProgramRun Run)> programs =
        [
            ("SenseTime, the whole process", sensetime),
            ($"{GeneratedModel.Description}, the whole process", sensetime with { Arguments = ["run", generated.Path] }),
        ];
        if (PublishNative() is { } native)
        {
            programs.AddRange([.. programs.Select(p => ($"{p.What}, native", p.Run with { Program = native }))]);
        }

        Console.Error.WriteLine($"timing {programs.Count + 1} programs, {runs} times each …");
        var times = Time([empty, .. programs.Select(p => p.Run)], runs);
        return [.. programs.Select((p, i) => new Measurement($"`finmodel run`, {p.What}", times[i + 1], null, "an empty .NET console program", times[0]))];
    }

    // In turn, so that what else the machine does falls on all alike.
    private static List<TimeSpan> Time(ProgramRun[] programs, int runs)
    {
        var times = programs.Select(_ => new List<TimeSpan>()).ToList();
        for (var i = 0; i < WarmUps + runs; i++)
        {
            for (var p = 0; p < programs.Length; p++)
            {
                var time = programs[p].Time();
                if (i >= WarmUps)
                {
                    times[p].Add(time);
                }
            }
        }

        return times.ConvertAll(t => t.Order().ElementAt(t.Count / 2));
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
