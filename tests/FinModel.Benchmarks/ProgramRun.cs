using System.Diagnostics;

namespace FinModel.Benchmarks;

/// <summary>A program with its arguments, run as a user runs it; what it prints is read and dropped.</summary>
internal sealed record ProgramRun(string Program, IReadOnlyList<string> Arguments)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);

    /// <summary>The time from start to end, and the most memory that it was seen to hold.</summary>
    public (TimeSpan Time, long Memory) Measure()
    {
        var start = new ProcessStartInfo(Program, Arguments) { WorkingDirectory = Clone.Root, RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var memory = 0L;
        while (!process.WaitForExit(BetweenLooks))
        {
            process.Refresh();
            memory = Math.Max(memory, Peak(process));
        }

        watch.Stop();
        output.Wait();
        return process.ExitCode == 0
            ? (watch.Elapsed, memory)
            : throw new InvalidOperationException($"{Program} {string.Join(' ', Arguments)} ended with {process.ExitCode}.");
    }

    // It may end between the question and the answer.
    private static long Peak(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
