using System.Diagnostics;

namespace FinModel.Benchmarks;

/// <summary>A program with its arguments, run as a user runs it; what it prints is read and dropped.</summary>
internal sealed record ProgramRun(string Program, IReadOnlyList<string> Arguments)
{
    public TimeSpan Time()
    {
        var start = new ProcessStartInfo(Program, Arguments) { WorkingDirectory = Clone.Root, RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        watch.Stop();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException($"{Program} {string.Join(' ', Arguments)} ended with {process.ExitCode}.");
    }
}
