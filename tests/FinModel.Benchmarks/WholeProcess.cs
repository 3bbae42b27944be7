using System.Diagnostics;

namespace FinModel.Benchmarks;

/// <summary><c>finmodel run</c> as the program that was built, against a .NET program that does nothing, built by the same compiler just before.</summary>
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

    public static IEnumerable<Measurement> Measure(int runs, ScratchFolder generated)
    {
        using var folder = new ScratchFolder();
        folder.Write("empty.csproj", EmptyProject);
        folder.Write("Program.cs", "return 0;");
        var empty = new ProgramRun(Build(folder.Path, "empty"), []);
        var command = Build(Clone.At("src", "FinModel.Cli"), "FinModel.Cli");
        ProgramRun[] programs = [empty, new(command, ["run", "sensetime"]), new(command, ["run", generated.Path])];

        Console.Error.WriteLine($"timing {programs.Length} programs, {runs} times each …");
        var times = Time(programs, runs);
        yield return new Measurement("`finmodel run`, SenseTime, the whole process", times[1], null, "an empty .NET console program", times[0]);
        yield return new Measurement($"`finmodel run`, {GeneratedModel.Description}, the whole process", times[2], null, "an empty .NET console program", times[0]);
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

    private static string Build(string project, string program)
    {
        Console.Error.WriteLine($"building {program} …");
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "--configuration", "Release", "--verbosity", "quiet", "--nologo"]) { RedirectStandardOutput = true })!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0
            ? Path.Combine(project, "bin", "Release", "net10.0", program + (OperatingSystem.IsWindows() ? ".exe" : ""))
            : throw new InvalidOperationException(output);
    }
}
